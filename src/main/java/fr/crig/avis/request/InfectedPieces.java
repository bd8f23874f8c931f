package fr.crig.avis.request;

import fr.crig.avis.account.Journal;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.storage.FileInfected;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people of a piece in which something malicious was found. It is struck out by that: the checklist asks for it again. */
@Component
class InfectedPieces {

    private final Attachments attachments;
    private final Requests requests;
    private final RequestNotices notices;
    private final Journal journal;

    InfectedPieces(Attachments attachments, Requests requests, RequestNotices notices, Journal journal) {
        this.attachments = attachments;
        this.requests = requests;
        this.notices = notices;
        this.journal = journal;
    }

    /** Of a draft whoever types it is told; nobody else knows of it. */
    @EventListener
    void on(FileInfected infected) {
        attachments.ofFile(infected.file()).ifPresent(piece -> {
            FundingRequest request = requests.findById(piece.requestId()).orElseThrow();
            if (request.reference() != null) {
                journal.record(
                        Actor.SERVICE,
                        "request.pieceInfected",
                        request.reference().value(),
                        piece.fileName());
            }
            notices.infected(request, piece);
        });
    }
}
