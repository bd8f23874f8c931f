/** The opinions of the signatories: who is asked until when, what each said and when it changed its mind. */
package fr.crig.avis.circulation;
