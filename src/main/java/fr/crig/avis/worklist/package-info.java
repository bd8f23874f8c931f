/** What waits for whoever is signed in, read from the engine and from the tables. */
package fr.crig.avis.worklist;
