package fr.crig.avis.account;

import java.time.Duration;

/** Why somebody is sent a link to choose a password, and how long it opens. */
public enum LinkPurpose {
    INVITATION(Duration.ofDays(7)),
    RESET(Duration.ofMinutes(30));

    private final Duration open;

    LinkPurpose(Duration open) {
        this.open = open;
    }

    Duration open() {
        return open;
    }
}
