/** Meetings, their agenda, and what the committee decides at them or in writing between them. */
package fr.crig.avis.meeting;
