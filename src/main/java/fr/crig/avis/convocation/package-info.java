/** Calls the signatories to a meeting, keeps their calendars in step with it, and takes their answers. */
package fr.crig.avis.convocation;
