/** Who represents each signatory, in which capacity and until when; who is absent, and who then stands in. */
package fr.crig.avis.member;
