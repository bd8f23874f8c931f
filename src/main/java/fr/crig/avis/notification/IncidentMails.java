package fr.crig.avis.notification;

import fr.crig.avis.storage.Desk;

/** Tells the administrators that a step failed and is not tried any more. */
@Desk
public class IncidentMails {

    private final Outbox outbox;
    private final Recipients recipients;
    private final SubjectWords words;

    IncidentMails(Outbox outbox, Recipients recipients, SubjectWords words) {
        this.outbox = outbox;
        this.recipients = recipients;
        this.words = words;
    }

    /**
     * Once a job: tried again in vain, it is no news.
     *
     * @param subject reference of the request, or {@code meeting-<id>}
     */
    public void opened(String subject, String step, String job) {
        tell(new OperationsFacts(subject, words.of(subject)), step, job);
    }

    /** The same for work of the service that is done for no request. */
    public void openedByItself(String name, String step, String job) {
        tell(new OperationsFacts("", name), step, job);
    }

    private void tell(OperationsFacts facts, String step, String job) {
        outbox.put(
                Announcement.each(NoticeEvent.INCIDENT_OPENED, facts, job).saying(step), recipients.administrators());
    }
}
