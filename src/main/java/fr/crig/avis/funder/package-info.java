/** The funder, who has no account: where it is written to, the link by which it answers, and what its silence means. */
package fr.crig.avis.funder;
