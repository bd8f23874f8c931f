/** The words that every room uses: references, actors and their roles, refusals. No Spring, no SQL. */
package fr.crig.avis.shared;
