/** The committee as it is configured: who signed, its figures, its working days. */
package fr.crig.avis.committee;
