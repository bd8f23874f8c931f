package fr.crig.avis.meeting;

import fr.crig.avis.circulation.Stance;
import fr.crig.avis.committee.Signatory;
import fr.crig.avis.request.FundingRequest;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What the record of a deliberation shows beside its form.
 *
 * @param due start of the meeting
 * @param early the meeting has not begun: a draft may be kept, nothing is decided yet
 * @param recused signatories that recused themselves in the circulation, and the applicant
 * @param quorum, proposal computed from what is typed
 */
public record DeliberationPage(
        FundingRequest request,
        Long meeting,
        Instant due,
        boolean late,
        boolean open,
        boolean early,
        List<Signatory> signatories,
        Set<String> recused,
        Quorum quorum,
        Outcome proposal) {

    private static final List<Stance> POSITIONS = List.of(
            Stance.FAVORABLE, Stance.FAVORABLE_WITH_RESERVES, Stance.UNFAVORABLE, Stance.ABSTENTION, Stance.RECUSED);

    public List<Attendance> attendances() {
        return Attendance.atMeeting();
    }

    public List<Stance> positions() {
        return POSITIONS;
    }

    public List<Outcome> outcomes() {
        return List.of(Outcome.values());
    }
}
