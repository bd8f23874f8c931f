package fr.crig.avis.request;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.CommitteeProperties;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the lists of the pages offer, and how a state looks: {@code @requestChoices} in a template. */
@Component("requestChoices")
public class RequestChoices {

    private static final Map<RequestState, String> TONES = Map.of(
            RequestState.DRAFT, "neutral",
            RequestState.COMPLETION_ASKED, "warning",
            RequestState.AVIS_RECORDED, "success",
            RequestState.CLOSED, "success",
            RequestState.OUTSIDE_PERIMETER, "danger",
            RequestState.LAPSED, "danger",
            RequestState.WITHDRAWN, "neutral",
            RequestState.CANCELLED, "neutral");

    private final Committee committee;

    RequestChoices(Committee committee) {
        this.committee = committee;
    }

    public List<RequestState> states() {
        return List.of(RequestState.values());
    }

    public List<Theme> themes() {
        return List.of(Theme.values());
    }

    public List<ApplicantKind> applicantKinds() {
        return List.of(ApplicantKind.values());
    }

    public List<CostBasis> costBases() {
        return List.of(CostBasis.values());
    }

    public List<Scheme> schemes() {
        return List.of(Scheme.values());
    }

    public List<SourceNature> sourceNatures() {
        return List.of(SourceNature.values());
    }

    public List<Certainty> certainties() {
        return List.of(Certainty.values());
    }

    public List<Urgency> urgencies() {
        return List.of(Urgency.values());
    }

    public List<PieceKind> pieceKinds() {
        return List.of(PieceKind.values());
    }

    public List<String> departments() {
        return committee.departments();
    }

    /** By which the list may be narrowed. */
    public List<String> territories() {
        return Stream.concat(departments().stream(), Stream.of(RequestIndex.WHOLE_REGION))
                .toList();
    }

    public List<OpinionFilter> opinions() {
        return List.of(OpinionFilter.values());
    }

    public CommitteeProperties.Upload uploadLimits() {
        return committee.upload();
    }

    /** How {@code fragments/marks :: state} paints it. */
    public String tone(RequestState state) {
        return TONES.getOrDefault(state, "info");
    }
}
