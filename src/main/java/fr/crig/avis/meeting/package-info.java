/** Meetings and their agenda. */
package fr.crig.avis.meeting;
