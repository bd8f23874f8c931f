package fr.crig.avis.notification;

import fr.crig.avis.meeting.DocumentNotices;
import fr.crig.avis.meeting.ItemDocument;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.storage.Desk;

/** Tells the secretariat, which joined it, of a document of a meeting. */
@Desk
class DocumentMails implements DocumentNotices {

    private final Outbox outbox;
    private final Recipients recipients;

    DocumentMails(Outbox outbox, Recipients recipients) {
        this.outbox = outbox;
        this.recipients = recipients;
    }

    @Override
    public void infected(Meeting meeting, ItemDocument document) {
        outbox.put(
                Announcement.each(
                                NoticeEvent.MEETING_DOCUMENT_INFECTED,
                                new MeetingFacts(meeting.id(), meeting.day()),
                                document.id())
                        .saying(document.fileName()),
                recipients.secretariat());
    }
}
