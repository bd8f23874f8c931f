package fr.crig.avis.account;

import fr.crig.avis.shared.Actor;

/** What an administrator did to somebody's way in. Handled in the same transaction: those concerned are told of it, or it is not done. */
public record AccountChanged(Account account, Kind kind, Actor by) {

    /** Each leaves an account without password, whose owner is sent a link to choose one. */
    public enum Kind {
        OPENED,
        PASSWORD_REPLACED,
        REOPENED
    }
}
