package fr.crig.avis.consultation;

import fr.crig.avis.circulation.OpinionReader;
import fr.crig.avis.circulation.Stance;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.Signatory;
import fr.crig.avis.deliberation.Attendance;
import fr.crig.avis.deliberation.Quorum;
import fr.crig.avis.deliberation.Seat;
import fr.crig.avis.page.Typed;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Reference;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The votes as the seats of a deliberation: whoever voted took part, an abstention too; whoever is out of the item has a seat
 * that says so and does not count.
 */
@Component
class Seats {

    private final Votes votes;
    private final Parties parties;
    private final OpinionReader opinions;
    private final RequestReader requests;
    private final Committee committee;

    Seats(Votes votes, Parties parties, OpinionReader opinions, RequestReader requests, Committee committee) {
        this.votes = votes;
        this.parties = parties;
        this.opinions = opinions;
        this.requests = requests;
        this.committee = committee;
    }

    /** By the figure of the day on which it opened. */
    Quorum participation(Consultation consultation) {
        int percent = committee
                .on(ParisTime.day(consultation.openedAt()))
                .consultation()
                .validPercent();
        return Quorum.of(of(consultation), percent);
    }

    /** In the order of the committee, those who had nothing to say in it left out. */
    List<Seat> of(Consultation consultation) {
        Set<String> out = parties.out(requests.get(consultation.reference()), consultation);
        Map<String, Vote> last = last(consultation);
        return committee.signatories().stream()
                .map(Signatory::id)
                .filter(id -> out.contains(id) || consultation.voters().contains(id))
                .map(id -> out.contains(id) ? recused(id) : seat(id, last.get(id)))
                .toList();
    }

    /** What the opinions given in the circulation propose, before anybody has voted. */
    List<Seat> beforeTheVote(Reference reference) {
        return opinions.latest(reference).stream()
                .map(opinion -> new Seat(opinion.signatory(), Attendance.TOOK_PART, null, opinion.stance(), null))
                .toList();
    }

    List<String> reservesBeforeTheVote(Reference reference) {
        return opinions.latest(reference).stream()
                .flatMap(opinion -> opinion.reserveTexts().stream())
                .map(Typed::lineOrEmpty)
                .distinct()
                .toList();
    }

    /** The vote in force of each signatory that has voted. */
    Map<String, Vote> last(Consultation consultation) {
        return votes.findByConsultationOrderBySignatoryAscNumberAsc(consultation.id()).stream()
                .collect(Collectors.toMap(Vote::signatory, Function.identity(), (older, newer) -> newer));
    }

    private static Seat recused(String signatory) {
        return new Seat(signatory, null, null, Stance.RECUSED, null);
    }

    private static Seat seat(String signatory, Vote vote) {
        return vote == null
                ? new Seat(signatory, Attendance.SILENT, null, null, null)
                : new Seat(signatory, Attendance.TOOK_PART, null, vote.stance(), vote.dissent());
    }
}
