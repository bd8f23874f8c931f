package fr.crig.avis.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.crig.avis.circulation.Stance;
import fr.crig.avis.deliberation.Attendance;
import fr.crig.avis.deliberation.Decision;
import fr.crig.avis.deliberation.Outcome;
import fr.crig.avis.deliberation.Quorum;
import fr.crig.avis.deliberation.Seat;
import fr.crig.avis.session.Shortfall.Cause;
import fr.crig.avis.shared.Refusal;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an item requires before it is recorded, with the attendance of the meeting; each refusal beside its field. */
class DecisionParserTest {

    private static final List<String> SIGNATORIES = List.of("PREFECTURE", "REGION", "IGN", "OPENIG");
    private static final int HALF = 50;

    private final AttendanceForm attendance = new AttendanceForm();
    private final ItemForm form = new ItemForm();
    private Set<String> declared = Set.of();

    @BeforeEach
    void everybodyIsThereAndFavourable() {
        SIGNATORIES.forEach(signatory -> {
            attendance.place(signatory).attendance = "PRESENT";
            form.voice(signatory).stance = "FAVORABLE";
        });
        form.outcome = "FAVORABLE";
        form.text = "Avis favorable.";
    }

    @Test
    void recordsWhatEverybodySaid() {
        form.voice("IGN").dissent = " Le coût paraît élevé. ";
        Decision ruling = ruling();
        assertThat(ruling.quorum()).isEqualTo(new Quorum(4, 2, 4));
        assertThat(ruling.outcome()).isEqualTo(Outcome.FAVORABLE);
        assertThat(ruling.text()).isEqualTo("Avis favorable.");
        assertThat(ruling.seats()).extracting(Seat::dissent).contains("Le coût paraît élevé.");
    }

    @Test
    void wantsThePresenceOfEachFirst() {
        attendance.place("IGN").attendance = "";
        assertThat(refusals()).contains("null refusal.session.attendanceFirst");
        represented("IGN", "");
        assertThat(refusals()).containsExactly("null refusal.session.attendanceFirst");
    }

    @Test
    void refusesThePositionOfWhoeverIsNeitherThereNorRepresented() {
        attendance.place("IGN").attendance = "ABSENT";
        form.voice("IGN").dissent = "Non.";
        assertThat(refusals())
                .containsExactly(
                        "voices[IGN].stance refusal.session.positionOf.absent",
                        "voices[IGN].dissent refusal.session.dissentOf.absent");
        represented("IGN", "REGION");
        assertThat(ruling().quorum()).isEqualTo(new Quorum(4, 2, 4));
    }

    @Test
    void wantsThePositionOfWhoeverIsThereUnlessPostponed() {
        form.voice("IGN").stance = "TACIT";
        assertThat(refusals()).containsExactly("voices[IGN].stance refusal.session.position");
        postpone();
        assertThat(ruling().postpones()).isTrue();
    }

    @Test
    void leavesWhoeverIsRecusedOutOfTheBaseWhateverIsTyped() {
        declared = Set.of("IGN");
        form.voice("IGN").stance = "";
        assertThat(ruling().quorum()).isEqualTo(new Quorum(3, 2, 3));
        form.voice("OPENIG").stance = "RECUSED";
        assertThat(ruling().quorum()).isEqualTo(new Quorum(2, 1, 2));
        form.voice("IGN").stance = "FAVORABLE";
        assertThat(refusals()).containsExactly("voices[IGN].stance refusal.session.positionOf.recused");
    }

    @Test
    void voidsTheMandateOfAndToWhoeverIsRecusedOnTheItem() {
        represented("IGN", "REGION");
        declared = Set.of("REGION");
        form.voice("REGION").stance = "";
        assertThat(refusals()).containsExactly("voices[IGN].stance refusal.session.positionOf.giver");
        form.voice("IGN").stance = "";
        Decision ruling = ruling();
        assertThat(ruling.quorum()).isEqualTo(new Quorum(3, 2, 2));
        assertThat(ruling.seats()).contains(new Seat("IGN", Attendance.EXCUSED, null, null, null));
        assertThat(missing())
                .containsExactly(
                        new Shortfall("REGION", Cause.RECUSED, null),
                        new Shortfall("IGN", Cause.HOLDER_RECUSED, "REGION"));

        declared = Set.of("IGN");
        form.voice("REGION").stance = "FAVORABLE";
        assertThat(ruling().quorum()).isEqualTo(new Quorum(3, 2, 3));
        assertThat(ruling().seats()).contains(new Seat("IGN", Attendance.EXCUSED, null, Stance.RECUSED, null));
        assertThat(missing()).containsExactly(new Shortfall("IGN", Cause.RECUSED_GIVER, null));
    }

    @Test
    void tellsWhoIsMissing() {
        attendance.place("PREFECTURE").attendance = "EXCUSED";
        attendance.place("REGION").attendance = "ABSENT";
        attendance.place("IGN").attendance = "";
        assertThat(missing())
                .containsExactly(
                        new Shortfall("PREFECTURE", Cause.EXCUSED, null),
                        new Shortfall("REGION", Cause.ABSENT, null),
                        new Shortfall("IGN", Cause.UNKNOWN, null));
    }

    @Test
    void countsNobodyWhoIsRepresentedByNobodyYet() {
        attendance.place("IGN").attendance = "REPRESENTED";
        assertThat(missing()).containsExactly(new Shortfall("IGN", Cause.NO_HOLDER, null));
    }

    @Test
    void onlyPostponesWhenTheQuorumIsMissed() {
        for (String absent : List.of("IGN", "OPENIG", "REGION")) {
            attendance.place(absent).attendance = "EXCUSED";
            form.voice(absent).stance = "";
        }
        assertThat(refusals()).containsExactly("outcome refusal.deliberation.quorum");
        postpone();
        assertThat(ruling().quorum()).isEqualTo(new Quorum(4, 2, 1));
    }

    @Test
    void wantsTheReasonAndWhatIsExpectedOfAPostponement() {
        form.outcome = "POSTPONED";
        assertThat(refusals()).containsExactly("reason refusal.session.reason", "expected refusal.session.expected");
    }

    @Test
    void wantsAnOutcomeAText() {
        form.outcome = "MAYBE";
        form.text = " ";
        assertThat(refusals())
                .containsExactly("outcome refusal.deliberation.outcome", "text refusal.meeting.required.text");
    }

    @Test
    void wantsReservesForAFavorableAvisWithReservesAndNoneWithout() {
        form.outcome = "FAVORABLE_WITH_RESERVES";
        form.reserves = List.of(" ");
        assertThat(refusals()).containsExactly("reserves refusal.deliberation.reserves");
        form.reserves = List.of("Licence ouverte", " ");
        assertThat(ruling().reserves()).containsExactly("Licence ouverte");
        form.outcome = "FAVORABLE";
        assertThat(refusals()).containsExactly("reserves refusal.deliberation.reservesUnwanted");
        form.outcome = "UNFAVORABLE";
        assertThat(ruling().reserves()).isEmpty();
    }

    @Test
    void boundsWhatIsTyped() {
        form.outcome = "SHARED";
        form.text = "x".repeat(15001);
        form.reserves = Collections.nCopies(21, "x".repeat(1001));
        form.voice("IGN").dissent = "x".repeat(4001);
        form.note = "x".repeat(15001);
        assertThat(refusals())
                .containsExactlyInAnyOrder(
                        "text refusal.tooLong",
                        "reserves refusal.deliberation.tooManyReserves",
                        "reserves refusal.deliberation.reserveTooLong",
                        "voices[IGN].dissent refusal.tooLong",
                        "note refusal.tooLong");
    }

    @Test
    void refusesANoteThatTheMinutesCannotHold() {
        form.note = "a".repeat(DecisionParser.LONGEST_NOTE);
        assertThatCode(() -> DecisionParser.ensureNoteFits(form)).doesNotThrowAnyException();
        form.note += "a";
        assertThatThrownBy(() -> DecisionParser.ensureNoteFits(form)).isInstanceOf(Refusal.class);
        assertThatCode(() -> DecisionParser.ensureNoteFits(null)).doesNotThrowAnyException();
    }

    @Test
    void keepsWhyAnItemIsPostponedAndForWhat() {
        postpone();
        form.reason = " Le plan manque. ";
        form.expected = " Un plan. ";
        assertThat(ruling().reason()).isEqualTo("Le plan manque.");
        assertThat(ruling().expected()).isEqualTo("Un plan.");
        form.reason = "a".repeat(DecisionParser.LONGEST_REASON + 1);
        assertThat(refusals()).containsExactly("reason refusal.tooLong");
    }

    private void postpone() {
        form.outcome = "POSTPONED";
        form.reason = "Quorum non atteint";
        form.expected = "Une seconde réunion";
    }

    private void represented(String giver, String holder) {
        attendance.place(giver).attendance = "REPRESENTED";
        attendance.place(giver).mandateTo = holder;
    }

    private Roll roll() {
        return new Roll(SIGNATORIES.stream()
                .map(signatory -> attendance.place(signatory).read(signatory))
                .toList());
    }

    private Standing.Item item() {
        List<Seat> seats = ItemSeats.of(roll(), declared, form);
        Set<String> recused = ItemSeats.recused(declared, form);
        return new Standing.Item(
                declared, recused, seats, Quorum.of(seats, HALF), Shortfall.of(roll(), seats, recused));
    }

    private List<Shortfall> missing() {
        return item().missing();
    }

    private Decision ruling() {
        return DecisionParser.read(roll(), item(), form);
    }

    private List<String> refusals() {
        Refusal refusal = catchThrowableOfType(Refusal.class, this::ruling);
        return refusal.violations().stream()
                .map(violation -> violation.field() + " " + violation.key())
                .toList();
    }
}
