package fr.crig.avis.account;

/** What an entry of the journal is about. Each is the end of a message key. */
public enum JournalKind {
    /** What people and the service did: log-ins, which are many, would drown it. */
    ACTS("act not like 'entrance.%' and act not like 'access.%'"),
    /** Accounts, and the running of the service. */
    SERVICE("""
            (act like 'account.%' or act like 'factor.%' or act like 'signOn.%' or act like 'privacy.%'
             or act like 'operations.%' or act like 'file.%' or act like 'committee.%')"""),
    ENTRANCES("act like 'entrance.%'"),
    REFUSALS("act like 'access.%'"),
    ALL("1 = 1");

    private final String condition;

    JournalKind(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
