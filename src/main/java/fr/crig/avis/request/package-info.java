/** A funding request from its draft to the dossier that the others read: deposit, admissibility, pieces, ends. */
package fr.crig.avis.request;
