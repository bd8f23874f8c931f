package fr.crig.avis.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an outcome requires, each refusal beside its field. */
class DecisionTest extends MeetingStory {

    @Autowired
    private DecisionReader reader;

    private Reference reference;
    private DeliberationForm form;
    private Meeting meeting;

    @BeforeEach
    void placeARequest() {
        reference = ready();
        meeting = meetingIn(20);
        place(reference, meeting);
        form = favorable(reference);
    }

    @Test
    void wantsAnOutcomeAndAText() {
        form.outcome = "MAYBE";
        form.text = "  ";
        assertThat(refusals())
                .containsExactlyInAnyOrder(
                        "outcome refusal.deliberation.outcome", "text refusal.meeting.required.text");
    }

    @Test
    void wantsReservesForAFavorableAvisWithReservesAndNoneWithout() {
        form.outcome = "FAVORABLE_WITH_RESERVES";
        form.reserves = List.of(" ");
        assertThat(refusals()).containsExactly("reserves refusal.deliberation.reserves");
        form.reserves = List.of("Licence ouverte", " ");
        assertThat(reader.read(meeting, reference, form).reserves()).containsExactly("Licence ouverte");
        form.outcome = "FAVORABLE";
        assertThat(refusals()).containsExactly("reserves refusal.deliberation.reservesUnwanted");
        form.outcome = "UNFAVORABLE";
        assertThat(reader.read(meeting, reference, form).reserves()).isEmpty();
    }

    @Test
    void boundsWhatIsTyped() {
        form.outcome = "SHARED";
        form.text = "x".repeat(15001);
        form.reserves = Collections.nCopies(21, "x".repeat(1001));
        assertThat(refusals())
                .containsExactlyInAnyOrder(
                        "text refusal.tooLong",
                        "reserves refusal.deliberation.tooManyReserves",
                        "reserves refusal.deliberation.reserveTooLong");
    }

    @Test
    void onlyPostponesWhenTheQuorumIsMissed() {
        for (String absent : List.of("IGN", "OPENIG", "REGION")) {
            form.seat(absent).attendance = "EXCUSED";
            form.seat(absent).stance = "";
        }
        assertThat(refusals()).containsExactly("outcome refusal.deliberation.quorum");
        form.outcome = "POSTPONED";
        assertThat(refusals())
                .containsExactly(
                        "reason refusal.meeting.required.reason", "expected refusal.meeting.required.expected");
        form.reason = "Quorum non atteint";
        form.expected = "Une seconde réunion";
        assertThat(reader.read(meeting, reference, form).quorum()).isEqualTo(new Quorum(4, 2, 1));
    }

    @Test
    void keepsRecusedWhoeverRecusedItselfInTheCirculation() {
        Reference other = stages.circulating();
        stages.opinion(other, "IGN", "RECUSED");
        DeliberationForm typed = new DeliberationForm();
        typed.seats.putAll(form.seats);
        typed.outcome = "FAVORABLE";
        typed.text = "Avis favorable.";
        assertThat(reader.read(meeting, other, typed).quorum()).isEqualTo(new Quorum(3, 2, 3));
    }

    private List<String> refusals() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> reader.read(meeting, reference, form));
        return refusal.violations().stream()
                .map(violation -> violation.field() + " " + violation.key())
                .toList();
    }
}
