package fr.crig.avis.consultation;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.deliberation.ItemSecretary;
import fr.crig.avis.page.Formats;
import fr.crig.avis.page.HeadAct;
import fr.crig.avis.page.HeadPart;
import fr.crig.avis.page.NextStep;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What comes next on a request that is consulted on in writing. */
@Component
class ConsultationHead implements HeadPart<FundingRequest> {

    private final ConsultationRecords records;
    private final Parties parties;
    private final ItemSecretary secretaries;
    private final Committee committee;
    private final Formats formats;

    ConsultationHead(
            ConsultationRecords records,
            Parties parties,
            ItemSecretary secretaries,
            Committee committee,
            Formats formats) {
        this.records = records;
        this.parties = parties;
        this.secretaries = secretaries;
        this.committee = committee;
        this.formats = formats;
    }

    @Override
    public Optional<NextStep> next(FundingRequest request, Actor reader) {
        return running(request, reader).map(this::next);
    }

    private NextStep next(ConsultationRecord said) {
        Consultation consultation = said.consultation();
        return switch (said.phase()) {
            case DEBATE -> NextStep.of("consultation.next.DEBATE").until(consultation.debateEnd());
            case PREPARING -> bySecretary("consultation.next.PREPARING", consultation.reference());
            case VOTE -> vote(said).until(consultation.voteEnd());
            case COUNTED -> bySecretary("consultation.next.COUNTED", consultation.reference());
            default -> null;
        };
    }

    private NextStep vote(ConsultationRecord said) {
        List<String> silent = said.votes().stream()
                .filter(votes -> !votes.given())
                .map(votes -> committee.the(votes.signatory()))
                .toList();
        return silent.isEmpty()
                ? NextStep.of("consultation.next.voted")
                : NextStep.of("consultation.next.VOTE", formats.list(silent), silent.size());
    }

    private NextStep bySecretary(String key, Reference reference) {
        return secretaries
                .signatoryOf(reference)
                .map(signatory -> NextStep.of(key + ".by", committee.the(signatory)))
                .orElseGet(() -> NextStep.of(key));
    }

    /** On the dossier; what is done on the consultation's own page is said there. */
    @Override
    public List<HeadAct> acts(FundingRequest request, Actor reader) {
        return running(request, reader)
                .filter(said -> said.phase() == Phase.DEBATE && !said.hasSpoken(reader.signatory()))
                .filter(said -> parties.isParty(reader, request, said.consultation()))
                .map(said -> HeadAct.asked(
                        "consultation.mine.DEBATE",
                        "consultation.contribute",
                        "/demandes/" + request.reference() + "/consultation",
                        committee.of(reader.signatory())))
                .stream()
                .toList();
    }

    private Optional<ConsultationRecord> running(FundingRequest request, Actor reader) {
        return request.state() == RequestState.WRITTEN_CONSULTATION ? records.of(reader, request) : Optional.empty();
    }
}
