package fr.crig.avis.avis;

import fr.crig.avis.circulation.Opinion;
import fr.crig.avis.circulation.OpinionReader;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.Signatory;
import fr.crig.avis.consultation.ConsultationLookup;
import fr.crig.avis.deliberation.Decision;
import fr.crig.avis.deliberation.Deliberated;
import fr.crig.avis.deliberation.DeliberationLookup;
import fr.crig.avis.deliberation.Mode;
import fr.crig.avis.deliberation.Quorum;
import fr.crig.avis.deliberation.Seat;
import fr.crig.avis.request.Dossier;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.shared.CleanText;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers what an avis says: the request, the opinions given before and what the committee decided. */
@Component
class AvisDraft {

    private final DeliberationLookup deliberations;
    private final OpinionReader opinions;
    private final ConsultationLookup consultations;
    private final FormalitiesDraft formalities;
    private final Committee committee;

    AvisDraft(
            DeliberationLookup deliberations,
            OpinionReader opinions,
            ConsultationLookup consultations,
            FormalitiesDraft formalities,
            Committee committee) {
        this.deliberations = deliberations;
        this.opinions = opinions;
        this.consultations = consultations;
        this.formalities = formalities;
        this.committee = committee;
    }

    /** @param replaced null for a first avis */
    AvisRecord write(FundingRequest request, String number, LocalDate today, Avis replaced) {
        Deliberated decided = deliberations.decided(request.reference());
        Decision decision = decided.decision();
        Quorum quorum = decision.quorum();
        Dossier dossier = request.dossier();
        return new AvisRecord(
                committee.name(),
                number,
                today,
                request.reference().value(),
                request.revision(),
                CleanText.of(dossier.project().title()),
                CleanText.of(dossier.applicant().name()),
                dossier.applicant().siret(),
                CleanText.of(dossier.funding().funder()),
                dossier.funding().amountAsked(),
                name(request.receivingSignatory()),
                decided.mode(),
                decided.on(),
                decided.late() || replaced != null && replaced.content().forInformation(),
                decision.outcome(),
                CleanText.of(decision.text()),
                CleanText.each(decision.reserves()),
                positions(request, decision),
                quorum.base(),
                quorum.required(),
                quorum.counted(),
                consultation(decided),
                quorum.waivedOn(),
                replaced == null ? null : replaced.number(),
                dossier.applicant().siret() == null ? dossier.applicant().rna() : null,
                formalities.write(request, decided));
    }

    private ConsultationDays consultation(Deliberated decided) {
        return decided.mode() == Mode.MEETING
                ? null
                : consultations
                        .find(decided.reference())
                        .map(ConsultationDays::of)
                        .orElseThrow();
    }

    private List<Position> positions(FundingRequest request, Decision decision) {
        Map<String, Seat> seats = byKey(decision.seats(), Seat::signatory);
        Map<String, Opinion> given = byKey(opinions.latest(request.reference()), Opinion::signatory);
        Set<String> signatories = new LinkedHashSet<>();
        committee.signatories().forEach(signatory -> signatories.add(signatory.id()));
        signatories.addAll(seats.keySet());
        signatories.addAll(given.keySet());
        return signatories.stream()
                .filter(id -> seats.containsKey(id) || given.containsKey(id))
                .map(id -> position(id, id.equals(request.receivingSignatory()), seats.get(id), given.get(id)))
                .toList();
    }

    /** At least one of seat and opinion is there; what was said when deliberating counts more than what was given before. */
    private Position position(String id, boolean receiving, Seat seat, Opinion given) {
        boolean tookPosition = seat != null && seat.stance() != null;
        return new Position(
                id,
                name(id),
                receiving,
                tookPosition ? seat.stance() : given == null ? null : given.stance(),
                given == null ? null : CleanText.orNull(given.authorship().onBehalfOf()),
                given == null ? null : given.link(),
                given == null ? null : given.effect(),
                seat == null ? null : seat.attendance(),
                seat == null || seat.mandateTo() == null ? null : name(seat.mandateTo()),
                seat == null ? null : CleanText.orNull(seat.dissent()));
    }

    private String name(String signatory) {
        return committee.find(signatory).map(Signatory::name).orElse(signatory);
    }

    private static <T> Map<String, T> byKey(List<T> items, Function<T, String> key) {
        return items.stream().collect(Collectors.toMap(key, Function.identity()));
    }
}
