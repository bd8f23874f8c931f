/** Random sequences of legal and illegal acts, played on the real desks and on a small model of the rules; the two must agree. */
package fr.crig.avis.randomwalk;
