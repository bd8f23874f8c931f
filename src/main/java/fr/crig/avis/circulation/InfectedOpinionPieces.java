package fr.crig.avis.circulation;

import fr.crig.avis.account.Journal;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.storage.FileInfected;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever gave an opinion that something malicious was found in its file, which nobody gets any more. */
@Component
class InfectedOpinionPieces {

    private final Opinions opinions;
    private final RequestReader requests;
    private final OpinionNotices notices;
    private final Journal journal;

    InfectedOpinionPieces(Opinions opinions, RequestReader requests, OpinionNotices notices, Journal journal) {
        this.opinions = opinions;
        this.requests = requests;
        this.notices = notices;
        this.journal = journal;
    }

    /** Its name stands in no journal: who may see the opinion is another question. */
    @EventListener
    void on(FileInfected infected) {
        opinions.findLastByPieceFile(infected.file()).ifPresent(opinion -> {
            journal.record(
                    Actor.SERVICE, "opinion.pieceInfected", opinion.reference().value(), null);
            notices.pieceInfected(opinion, requests.get(opinion.reference()));
        });
    }
}
