/** Log-in with the account of another service (OpenID Connect): who it is there, and which account of ours that opens. */
package fr.crig.avis.signon;
