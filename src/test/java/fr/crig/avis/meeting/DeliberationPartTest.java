package fr.crig.avis.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.request.DossierPart;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestLifecycle;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.Samples;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.transaction.support.TransactionTemplate;

/** Who learns what of a deliberation on the dossier's page. */
class DeliberationPartTest extends MeetingStory {

    private static final Actor APPLICANT_SIDE = Samples.agent("REGION");

    @Autowired
    @Qualifier("deliberationPart")
    private DossierPart part;

    @Autowired
    private RequestLifecycle lifecycle;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void saysNothingBeforeTheDeliberation() {
        assertThat(model(stages.circulating(), SECRETARIAT)).isNull();
        assertThat(model(ready(), SECRETARIAT)).isNull();
    }

    @Test
    void tellsEverybodyTheDayOfTheMeeting() {
        Reference reference = ready();
        Meeting meeting = meetingIn(20);
        place(reference, meeting);
        assertThat(model(reference, APPLICANT_SIDE))
                .containsEntry("meeting", meeting.id())
                .containsEntry("due", meeting.startsAt());
    }

    @Test
    void keepsWhatWasDecidedFromTheApplicantsSideUntilTheAvisIsNotified() {
        Reference reference = ready();
        Meeting meeting = meetingIn(20);
        place(reference, meeting);
        begin(meeting);
        record(reference);
        assertThat(model(reference, APPLICANT_SIDE))
                .containsEntry("on", meeting.day())
                .containsEntry("decided", null);
        for (Actor reader : List.of(SECRETARIAT, Samples.member("IGN"), Samples.member("REGION"))) {
            assertThat(model(reference, reader))
                    .containsEntry("decided", deliberated.decided(reference).decision());
        }
        transaction.executeWithoutResult(status -> lifecycle.advance(reference, RequestState.AVIS_RECORDED, null));
        assertThat(model(reference, APPLICANT_SIDE)).as("said by the avis").isNull();
        assertThat(model(reference, SECRETARIAT)).isNull();
    }

    @Test
    void tellsEverybodyWhyItWasPostponedAndWhatIsExpected() {
        Reference reference = ready();
        place(reference, meetingIn(20));
        postpone(reference);
        assertThat(model(reference, APPLICANT_SIDE))
                .containsEntry("postponements", deliberated.postponements(reference))
                .doesNotContainKey("decided");
        assertThat(deliberated.postponements(reference)).hasSize(1);
    }

    @Test
    void forgetsTheMeetingOfAWithdrawnRequest() {
        Reference reference = ready();
        place(reference, meetingIn(20));
        requestDesk.withdraw(APPLICANT_SIDE, reference, request(reference).version(), "Abandon");
        assertThat(model(reference, APPLICANT_SIDE)).isNull();
    }

    private Map<String, Object> model(Reference reference, Actor reader) {
        FundingRequest request = request(reference);
        return part.model(request, reader);
    }
}
