package fr.crig.avis.account;

import java.util.List;

/** What an entry of the journal is about. Each is the end of a message key. */
public enum JournalKind {
    /** What people and the service did: log-ins, which are many, would drown it. */
    ACTS(List.of(), "act not like 'entrance.%' and act not like 'access.%'"),
    /** Accounts, and the running of the service. */
    SERVICE(List.of(
            "account.disabled",
            "account.edited",
            "account.enabled",
            "account.erased",
            "account.linkAsked",
            "account.opened",
            "account.passwordChanged",
            "account.passwordChosen",
            "account.passwordReset",
            "account.slowed",
            "committee.decided",
            "factor.codesRenewed",
            "factor.enrolled",
            "factor.givenUp",
            "factor.recoveryUsed",
            "factor.reset",
            "factor.slowed",
            "file.altered",
            "file.infected",
            "operations.backedUp",
            "operations.retried",
            "privacy.exported",
            "privacy.forgotten",
            "signOn.asked",
            "signOn.declined",
            "signOn.linked",
            "signOn.refused")),
    ENTRANCES(List.of("entrance.failed", "entrance.guessed", "entrance.left", "entrance.made")),
    REFUSALS(List.of("access.refused")),
    ALL(List.of(), "1 = 1");

    private final List<String> acts;
    private final String condition;

    /** @param acts those of this kind, which are few */
    JournalKind(List<String> acts) {
        this(acts, "");
    }

    JournalKind(List<String> acts, String condition) {
        this.acts = acts;
        this.condition = condition;
    }

    /** Each of them, so that an index finds the last of each; empty for most of what there is. */
    List<String> acts() {
        return acts;
    }

    /** Where there are no {@link #acts}. */
    String condition() {
        return condition;
    }
}
