package fr.crig.avis.notification;

/**
 * What a message on the running of the service is about: something that does not move on. Whoever runs the service sees no request by
 * that right, so nothing else is said of it.
 *
 * @param subject reference of the request, or {@code meeting-<id>}; empty for the service itself
 * @param name of the same, as people say it
 */
record OperationsFacts(String subject, String name) implements NoticeTopic {

    static final String ID = "operations";

    private static final String PAGE = "/administration/exploitation";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String page() {
        return subject.isEmpty() ? PAGE : PAGE + "/parcours?sujet=" + subject;
    }
}
