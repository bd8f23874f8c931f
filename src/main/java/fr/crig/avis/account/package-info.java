/** Who may log in and act, the journal of what was done, and the one predicate that says who sees what. */
package fr.crig.avis.account;
