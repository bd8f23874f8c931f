/** What the committee did, counted for a reader: pictures with their tables, each figure the length of a list. */
package fr.crig.avis.figures;
