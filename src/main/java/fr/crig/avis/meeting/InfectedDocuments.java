package fr.crig.avis.meeting;

import fr.crig.avis.account.Journal;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.storage.FileInfected;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells of a document of a meeting in which something malicious was found. It is struck out by that. */
@Component
class InfectedDocuments {

    private final ItemDocuments documents;
    private final MeetingLookup meetings;
    private final DocumentNotices notices;
    private final Journal journal;

    InfectedDocuments(ItemDocuments documents, MeetingLookup meetings, DocumentNotices notices, Journal journal) {
        this.documents = documents;
        this.meetings = meetings;
        this.notices = notices;
        this.journal = journal;
    }

    @EventListener
    void on(FileInfected infected) {
        documents.ofFile(infected.file()).ifPresent(document -> {
            Meeting meeting = meetings.get(document.meeting());
            journal.record(Actor.SERVICE, "meeting.documentInfected", meeting.subject(), document.fileName());
            notices.infected(meeting, document);
        });
    }
}
