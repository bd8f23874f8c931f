package fr.crig.avis.account;

import java.io.Serializable;

/** The principal of a session in which the right password was given, whether or not more is missing. */
interface Entered extends Serializable {

    String getUsername();

    /** As it was at the log-in: another one ends the session. */
    String passwordHash();

    Proof proof();
}
