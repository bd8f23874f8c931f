package fr.crig.avis.session;

import fr.crig.avis.circulation.Answer;
import fr.crig.avis.circulation.DeclaredLink;
import fr.crig.avis.circulation.Stance;
import fr.crig.avis.deliberation.Decision;
import fr.crig.avis.deliberation.ItemFate;
import fr.crig.avis.deliberation.Outcome;
import fr.crig.avis.deliberation.Quorum;
import fr.crig.avis.meeting.RecordedAvis;
import fr.crig.avis.request.FundingRequest;
import java.util.List;
import java.util.Set;

/**
 * One item as a reader sees it.
 *
 * @param request null when it is no request's, or the reader may not see it
 * @param records whether this reader may type it now
 * @param secretary signatory that records this item instead of the secretariat; null otherwise
 * @param answers the opinions of the circulation, as far as the reader may see them
 * @param decision null unless decided, and seen by this reader
 * @param avis what was recorded of it; null before, or when the reader may not see its request
 * @param saved where the saving of its draft stands
 * @param declared out of the item before the meeting
 * @param quorum, missing, proposal computed from what is typed; null unless this reader types it
 */
public record PointPage(
        AgendaPoint point,
        FundingRequest request,
        ItemFate fate,
        boolean records,
        String secretary,
        List<Answer> answers,
        Decision decision,
        RecordedAvis.Recorded avis,
        String note,
        SessionPage.Saved saved,
        Set<String> declared,
        Quorum quorum,
        List<Shortfall> missing,
        Outcome proposal) {

    public String key() {
        return point.key();
    }

    public boolean isRequest() {
        return point.isRequest();
    }

    public String title() {
        return point.title();
    }

    public List<Stance> stances() {
        return Stance.CHOICES;
    }

    public List<Outcome> outcomes() {
        return List.of(Outcome.values());
    }

    /** The link that this signatory declared with its opinion; null if none, or not for this reader. */
    public DeclaredLink link(String signatory) {
        return answers.stream()
                .filter(answer -> answer.signatory().equals(signatory) && answer.latest() != null)
                .map(answer -> answer.latest().link())
                .filter(link -> link != null && link != DeclaredLink.NONE)
                .findFirst()
                .orElse(null);
    }
}
