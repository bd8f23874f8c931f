package fr.crig.avis.consultation;

import fr.crig.avis.deliberation.Seat;
import fr.crig.avis.deliberation.WrittenDeliberations;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Reference;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page of a consultation shows to one reader, with the secretary's form as it opens. */
@Service
@Transactional(readOnly = true)
class ConsultationPages {

    private final RequestReader requests;
    private final ConsultationRecords records;
    private final Parties parties;
    private final Seats seats;
    private final WrittenDeliberations deliberations;
    private final Clock clock;

    ConsultationPages(
            RequestReader requests,
            ConsultationRecords records,
            Parties parties,
            Seats seats,
            WrittenDeliberations deliberations,
            Clock clock) {
        this.requests = requests;
        this.records = records;
        this.parties = parties;
        this.seats = seats;
        this.deliberations = deliberations;
        this.clock = clock;
    }

    /** @throws NotVisible if this reader may not see the request, or it was never consulted on in writing */
    ConsultationPage of(Actor reader, Reference reference) {
        FundingRequest request = requests.visible(reader, reference);
        ConsultationRecord said = records.of(reader, request).orElseThrow(() -> new NotVisible(reference));
        Consultation consultation = said.consultation();
        boolean party = parties.isParty(reader, request, consultation);
        return new ConsultationPage(
                request,
                said,
                party,
                parties.isOut(reader, request, consultation),
                parties.isSecretary(reader, request),
                said.phase() != Phase.STOPPED && consultation.isOpen(clock.instant()),
                said.votes().stream()
                        .anyMatch(votes -> votes.given() && votes.signatory().equals(reader.signatory())));
    }

    /** First what the opinions of the circulation propose, then what was put to the vote with what the votes say of it. */
    ResolutionForm form(ConsultationPage page) {
        Consultation consultation = page.said().consultation();
        return consultation.proposal() == null ? proposed(consultation) : voted(consultation);
    }

    private ResolutionForm proposed(Consultation consultation) {
        List<String> reserves = seats.reservesBeforeTheVote(consultation.reference());
        List<Seat> given = seats.beforeTheVote(consultation.reference());
        return ResolutionForm.of(consultation.version(), deliberations.propose(given), "", reserves);
    }

    private ResolutionForm voted(Consultation consultation) {
        Set<String> reserves = new LinkedHashSet<>(consultation.proposal().reserves());
        seats.last(consultation).values().forEach(vote -> reserves.addAll(vote.reserveLines()));
        return ResolutionForm.of(
                consultation.version(),
                deliberations.propose(seats.of(consultation)),
                consultation.proposal().text(),
                new ArrayList<>(reserves));
    }
}
