package fr.crig.avis.consultation;

import fr.crig.avis.circulation.OpinionReader;
import fr.crig.avis.circulation.Stance;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.Signatory;
import fr.crig.avis.deliberation.ItemSecretary;
import fr.crig.avis.request.Circulated;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Role;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who takes part in a written consultation: the signatories that may see the dossier, those on the applicant's side excepted. */
@Component
class Parties {

    private final Committee committee;
    private final OpinionReader opinions;
    private final Circulated circulated;
    private final ItemSecretary secretaries;
    private final Votes votes;

    Parties(
            Committee committee,
            OpinionReader opinions,
            Circulated circulated,
            ItemSecretary secretaries,
            Votes votes) {
        this.committee = committee;
        this.opinions = opinions;
        this.circulated = circulated;
        this.secretaries = secretaries;
        this.votes = votes;
    }

    /** Before a page asks for each of them, whoever reads it. */
    void readAhead(Collection<Reference> references) {
        opinions.readAhead(references);
    }

    /** In the order of the committee. */
    List<String> entitled(FundingRequest request, Consultation consultation) {
        return entitled(request, out(request, consultation));
    }

    private List<String> entitled(FundingRequest request, Set<String> out) {
        Set<String> readers = circulated.askedOn(request.reference());
        return committee.signatories().stream()
                .map(Signatory::id)
                .filter(id -> id.equals(request.receivingSignatory()) || readers.contains(id))
                .filter(id -> !out.contains(id))
                .toList();
    }

    /** Those that recused themselves, in the circulation or by their vote, and the applicant itself, known by its SIRET or its name. */
    Set<String> out(FundingRequest request, Consultation consultation) {
        Set<String> out = onApplicantSide(request);
        votes.findByConsultationOrderBySignatoryAscNumberAsc(consultation.id()).stream()
                .filter(vote -> vote.stance() == Stance.RECUSED)
                .forEach(vote -> out.add(vote.signatory()));
        return out;
    }

    private Set<String> onApplicantSide(FundingRequest request) {
        return committee.signatories().stream()
                .map(Signatory::id)
                .filter(id -> opinions.isOnApplicantSide(id, request))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** While the debate is open: nobody has voted yet, hence recused itself by a vote. */
    boolean mayDebate(Actor actor, FundingRequest request) {
        return actor.is(Role.MEMBER)
                && entitled(request, onApplicantSide(request)).contains(actor.signatory());
    }

    boolean isParty(Actor actor, FundingRequest request, Consultation consultation) {
        return actor.is(Role.MEMBER) && entitled(request, consultation).contains(actor.signatory());
    }

    /** @throws Refusal for the secretariat and the agents too: they speak for no signatory here */
    void ensureMember(Actor actor, FundingRequest request, Consultation consultation) {
        if (!actor.is(Role.MEMBER)) {
            throw Refusal.because("refusal.consultation.membersOnly");
        }
        if (!isParty(actor, request, consultation)) {
            throw Refusal.because("refusal.consultation.recused");
        }
    }

    /** The secretariat, or the signatory that acts in its place on this request. */
    boolean isSecretary(Actor actor, FundingRequest request) {
        return secretaries.mayAct(actor, request.reference());
    }

    /** Whether this reader is on the applicant's side; the secretariat is where the signatory is that holds it. */
    boolean isOut(Actor reader, FundingRequest request, Consultation consultation) {
        String signatory = reader.is(Role.SECRETARIAT) ? committee.secretariat().signatory() : reader.signatory();
        return signatory != null && out(request, consultation).contains(signatory);
    }
}
