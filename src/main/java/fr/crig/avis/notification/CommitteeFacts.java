package fr.crig.avis.notification;

/**
 * What a message says of what the committee decided about itself.
 *
 * @param name of the body that it is about
 */
record CommitteeFacts(String name) implements NoticeTopic {

    static final String SUBJECT = "committee";

    @Override
    public String id() {
        return SUBJECT;
    }

    @Override
    public String page() {
        return "/contact";
    }
}
