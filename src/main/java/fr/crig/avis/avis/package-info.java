/** The avis: recorded once, kept for ever, read in a register; and what the funder did with it. */
package fr.crig.avis.avis;
