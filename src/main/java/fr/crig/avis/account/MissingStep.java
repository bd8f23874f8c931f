package fr.crig.avis.account;

/** What somebody who gave the right password has to do before the session opens anything. */
public enum MissingStep {
    /** To give a code of the second factor. */
    CODE("/connexion/code"),
    /** To make a second factor, which the role wants. */
    ENROLMENT("/compte/second-facteur");

    private final String page;

    MissingStep(String page) {
        this.page = page;
    }

    /** The only page that is open meanwhile, but for those that are everybody's. */
    public String page() {
        return page;
    }
}
