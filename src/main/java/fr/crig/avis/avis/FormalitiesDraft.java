package fr.crig.avis.avis;

import fr.crig.avis.agreement.AgreementLookup;
import fr.crig.avis.agreement.AgreementLookup.InForce;
import fr.crig.avis.circulation.Circulation;
import fr.crig.avis.circulation.OpinionReader;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.convocation.Convocation;
import fr.crig.avis.convocation.ConvocationLookup;
import fr.crig.avis.deliberation.Deliberated;
import fr.crig.avis.request.Attachment;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.Milestone;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.shared.CleanText;
import fr.crig.avis.shared.ParisTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers what an avis rests on, as it was on the day of its recording. */
@Component
class FormalitiesDraft {

    private final OpinionReader opinions;
    private final ConvocationLookup convocations;
    private final RequestReader requests;
    private final AgreementLookup agreements;
    private final Committee committee;

    FormalitiesDraft(
            OpinionReader opinions,
            ConvocationLookup convocations,
            RequestReader requests,
            AgreementLookup agreements,
            Committee committee) {
        this.opinions = opinions;
        this.convocations = convocations;
        this.requests = requests;
        this.agreements = agreements;
        this.committee = committee;
    }

    Formalities write(FundingRequest request, Deliberated decided) {
        Optional<Circulation> circulation = opinions.circulation(request.reference());
        Optional<Convocation> convocation =
                Optional.ofNullable(decided.meeting()).flatMap(convocations::last);
        Optional<InForce> agreement = agreements.on(decided.on());
        return new Formalities(
                CleanText.orNull(committee.place()),
                agreement.map(InForce::signedOn).orElse(null),
                agreement.map(InForce::renewedOn).orElse(null),
                agreement
                        .map(InForce::amendedOn)
                        .filter(days -> !days.isEmpty())
                        .orElse(null),
                request.dossier().dates().receivedOn(),
                admittedOn(request),
                circulation.map(Circulation::openedAt).map(ParisTime::day).orElse(null),
                circulation.map(Circulation::closedAt).map(ParisTime::day).orElse(null),
                convocation.map(Convocation::sentAt).map(ParisTime::day).orElse(null),
                convocation.map(Convocation::day).orElse(null),
                pieces(request),
                VerificationCode.random());
    }

    /** The last time: a request may have been sent back for a completion before. */
    private static LocalDate admittedOn(FundingRequest request) {
        return request.milestones().stream()
                .filter(milestone -> milestone.state() == RequestState.CIRCULATING)
                .map(Milestone::reachedAt)
                .map(ParisTime::day)
                .reduce((first, last) -> last)
                .orElse(null);
    }

    private List<AnnexedPiece> pieces(FundingRequest request) {
        return requests.attachments(request).stream()
                .filter(piece -> !piece.isStruckOut())
                .map(FormalitiesDraft::annexed)
                .toList();
    }

    private static AnnexedPiece annexed(Attachment piece) {
        return new AnnexedPiece(piece.kind(), CleanText.of(piece.fileName()), piece.size(), piece.sha256());
    }
}
