package fr.crig.avis.shared;

/** What an account may do; agents and members act for one signatory, the two others for the committee. */
public enum Role {
    AGENT,
    MEMBER,
    SECRETARIAT,
    ADMINISTRATOR;

    public boolean actsForSignatory() {
        return this == AGENT || this == MEMBER;
    }

    /** The authority, which is also the candidate group of the tasks that this role may do. */
    public String group(String signatory) {
        return actsForSignatory() ? name() + "_" + signatory : name();
    }
}
