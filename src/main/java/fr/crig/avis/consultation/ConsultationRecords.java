package fr.crig.avis.consultation;

import fr.crig.avis.account.ConsultationFacts;
import fr.crig.avis.account.Visibility;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.Signatory;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.shared.Actor;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The way to read a consultation for somebody: debate and votes go through the one visibility predicate. */
@Component
class ConsultationRecords {

    private final Consultations consultations;
    private final Contributions contributions;
    private final Votes votes;
    private final SaidAhead said;
    private final Parties parties;
    private final Committee committee;
    private final Clock clock;

    ConsultationRecords(
            Consultations consultations,
            Contributions contributions,
            Votes votes,
            SaidAhead said,
            Parties parties,
            Committee committee,
            Clock clock) {
        this.consultations = consultations;
        this.contributions = contributions;
        this.votes = votes;
        this.said = said;
        this.parties = parties;
        this.committee = committee;
        this.clock = clock;
    }

    /** @param request which this reader may see; empty when it was never consulted on in writing */
    Optional<ConsultationRecord> of(Actor reader, FundingRequest request) {
        return request.hasReached(RequestState.WRITTEN_CONSULTATION)
                ? Consultation.last(all(request)).map(consultation -> read(reader, request, consultation))
                : Optional.empty();
    }

    /** Those before the last one, oldest first, as far as this reader may see them: each led to an avis that was to be replaced. */
    List<ConsultationRecord> earlier(Actor reader, FundingRequest request) {
        List<Consultation> all = all(request);
        return all.stream()
                .limit(Math.max(0, all.size() - 1))
                .map(consultation -> read(reader, request, consultation))
                .toList();
    }

    private List<Consultation> all(FundingRequest request) {
        List<Consultation> all = consultations.findByReference(request.reference());
        said.readAhead(all.stream().map(Consultation::id).toList());
        return all;
    }

    private ConsultationRecord read(Actor reader, FundingRequest request, Consultation consultation) {
        ConsultationFacts facts = facts(reader, request, consultation);
        boolean debateVisible = Visibility.maySeeDebate(reader, facts);
        return new ConsultationRecord(
                consultation,
                Phase.of(consultation, request.state(), clock.instant()),
                debateVisible,
                debateVisible ? contributions.findByConsultationOrderByIdAsc(consultation.id()) : List.of(),
                votes(reader, consultation, facts));
    }

    private ConsultationFacts facts(Actor reader, FundingRequest request, Consultation consultation) {
        boolean out = parties.isOut(reader, request, consultation);
        boolean notified =
                consultation.state() != ConsultationState.STOPPED && request.isNotifiedSince(consultation.openedAt());
        return new ConsultationFacts(out, consultation.state().isVoteClosed(), notified, request.receivingSignatory());
    }

    private List<VotesOf> votes(Actor reader, Consultation consultation, ConsultationFacts facts) {
        Map<String, List<Vote>> given = votes.findByConsultationOrderBySignatoryAscNumberAsc(consultation.id()).stream()
                .collect(Collectors.groupingBy(Vote::signatory));
        return committee.signatories().stream()
                .map(Signatory::id)
                .filter(consultation.voters()::contains)
                .map(id -> new VotesOf(
                        id,
                        given.containsKey(id),
                        Visibility.maySeeVote(reader, facts, id) ? given.getOrDefault(id, List.of()) : List.of()))
                .toList();
    }
}
