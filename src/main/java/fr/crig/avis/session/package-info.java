/** The screen of a meeting being held: who is there, and item by item what is said and decided. */
package fr.crig.avis.session;
