package fr.crig.avis.account;

import java.util.List;

/** What an entry of the journal is about. Each is the end of a message key. */
public enum JournalKind {
    /** What people and the service did: log-ins, which are many, would drown it. */
    ACTS(List.of(), "act not like 'entrance.%' and act not like 'access.%'"),
    /** Accounts, and the running of the service. */
    SERVICE(List.of(
            "journal.account.disabled",
            "journal.account.edited",
            "journal.account.enabled",
            "journal.account.erased",
            "journal.account.linkAsked",
            "journal.account.opened",
            "journal.account.passwordChanged",
            "journal.account.passwordChosen",
            "journal.account.passwordReset",
            "journal.account.slowed",
            "journal.committee.decided",
            "journal.factor.codesRenewed",
            "journal.factor.enrolled",
            "journal.factor.givenUp",
            "journal.factor.recoveryUsed",
            "journal.factor.reset",
            "journal.factor.slowed",
            "journal.file.altered",
            "journal.file.infected",
            "journal.operations.backedUp",
            "journal.operations.retried",
            "journal.privacy.exported",
            "journal.privacy.forgotten",
            "journal.signOn.asked",
            "journal.signOn.declined",
            "journal.signOn.linked",
            "journal.signOn.refused")),
    ENTRANCES(List.of(
            "journal.entrance.failed", "journal.entrance.guessed", "journal.entrance.left", "journal.entrance.made")),
    REFUSALS(List.of("journal.access.refused")),
    ALL(List.of(), "1 = 1");

    private final List<String> acts;
    private final String condition;

    JournalKind(List<String> messages) {
        this(messages, "");
    }

    /** @param messages that tell its acts, if these are few */
    JournalKind(List<String> messages, String condition) {
        this.acts = messages.stream()
                .map(message -> message.substring("journal.".length()))
                .toList();
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
