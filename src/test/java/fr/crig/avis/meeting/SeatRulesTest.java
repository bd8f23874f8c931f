package fr.crig.avis.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.circulation.Stance;
import fr.crig.avis.shared.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeatRulesTest {

    private static final Seat IGN = seat("IGN", Attendance.PRESENT, null, Stance.FAVORABLE);

    @Test
    void acceptsAMandateHeldBySomebodyPresentOrRemote() {
        assertThat(violations(IGN, seat("REGION", Attendance.REPRESENTED, "IGN", Stance.UNFAVORABLE)))
                .isEmpty();
        assertThat(violations(
                        seat("IGN", Attendance.REMOTE, null, Stance.FAVORABLE),
                        seat("REGION", Attendance.REPRESENTED, "IGN", Stance.FAVORABLE)))
                .isEmpty();
    }

    @Test
    void wantsTheAttendanceOfEverybody() {
        assertThat(violations(seat("IGN", null, null, null)))
                .containsExactly("seats[IGN].attendance refusal.deliberation.attendance");
    }

    @Test
    void wantsAnotherSignatoryAsHolder() {
        assertThat(violations(seat("REGION", Attendance.REPRESENTED, null, Stance.FAVORABLE)))
                .containsExactly("seats[REGION].mandateTo refusal.deliberation.mandateTo");
        assertThat(violations(seat("REGION", Attendance.REPRESENTED, "REGION", Stance.FAVORABLE)))
                .containsExactly("seats[REGION].mandateTo refusal.deliberation.mandateTo");
        assertThat(violations(IGN, seat("REGION", Attendance.REPRESENTED, "ELSEWHERE", Stance.FAVORABLE)))
                .containsExactly("seats[REGION].mandateTo refusal.deliberation.mandateToAbsent");
    }

    @Test
    void refusesAMandateToSomebodyWhoIsNotThere() {
        Seat given = seat("REGION", Attendance.REPRESENTED, "IGN", Stance.FAVORABLE);
        assertThat(violations(seat("IGN", Attendance.EXCUSED, null, null), given))
                .containsExactly("seats[REGION].mandateTo refusal.deliberation.mandateToAbsent");
        Seat alsoRepresented = seat("IGN", Attendance.REPRESENTED, "OPENIG", Stance.FAVORABLE);
        assertThat(violations(alsoRepresented, seat("OPENIG", Attendance.PRESENT, null, Stance.FAVORABLE), given))
                .containsExactly("seats[REGION].mandateTo refusal.deliberation.mandateToAbsent");
    }

    @Test
    void refusesAMandateFromOrToSomebodyRecused() {
        assertThat(violations(IGN, seat("REGION", Attendance.REPRESENTED, "IGN", Stance.RECUSED)))
                .containsExactly("seats[REGION].attendance refusal.deliberation.mandateFromRecused");
        assertThat(violations(
                        seat("IGN", Attendance.PRESENT, null, Stance.RECUSED),
                        seat("REGION", Attendance.REPRESENTED, "IGN", Stance.FAVORABLE)))
                .containsExactly("seats[REGION].mandateTo refusal.deliberation.mandateToRecused");
    }

    @Test
    void refusesTwoMandatesToOne() {
        assertThat(violations(
                        IGN,
                        seat("REGION", Attendance.REPRESENTED, "IGN", Stance.FAVORABLE),
                        seat("OPENIG", Attendance.REPRESENTED, "IGN", Stance.FAVORABLE)))
                .containsExactly(
                        "seats[REGION].mandateTo refusal.deliberation.twoMandates",
                        "seats[OPENIG].mandateTo refusal.deliberation.twoMandates");
    }

    @Test
    void refusesThePositionOfSomebodyAbsentAndUnrepresented() {
        assertThat(violations(seat("IGN", Attendance.EXCUSED, null, Stance.FAVORABLE)))
                .containsExactly("seats[IGN].stance refusal.deliberation.positionOfAbsent");
        assertThat(violations(seat("IGN", Attendance.SILENT, null, Stance.ABSTENTION)))
                .containsExactly("seats[IGN].stance refusal.deliberation.positionOfAbsent");
        assertThat(violations(seat("IGN", Attendance.EXCUSED, null, Stance.RECUSED)))
                .isEmpty();
    }

    @Test
    void wantsThePositionOfWhoeverTakesPart() {
        Seat undecided = seat("IGN", Attendance.PRESENT, null, null);
        assertThat(violations(undecided)).containsExactly("seats[IGN].stance refusal.deliberation.position");
        assertThat(violations(seat("IGN", Attendance.PRESENT, null, Stance.TACIT)))
                .containsExactly("seats[IGN].stance refusal.deliberation.position");
        assertThat(SeatRules.violations(List.of(undecided), false)).isEmpty();
    }

    @Test
    void keepsDissentForWhoeverTakesPartAndNotTooLong() {
        assertThat(violations(new Seat("IGN", Attendance.EXCUSED, null, null, "Non")))
                .containsExactly("seats[IGN].dissent refusal.deliberation.dissentOfAbsent");
        assertThat(violations(new Seat("IGN", Attendance.PRESENT, null, Stance.UNFAVORABLE, "x".repeat(4001))))
                .containsExactly("seats[IGN].dissent refusal.tooLong");
    }

    private static List<String> violations(Seat... seats) {
        return SeatRules.violations(List.of(seats), true).stream()
                .map(SeatRulesTest::told)
                .toList();
    }

    private static String told(Violation violation) {
        return violation.field() + " " + violation.key();
    }

    private static Seat seat(String signatory, Attendance attendance, String mandateTo, Stance stance) {
        return new Seat(signatory, attendance, mandateTo, stance, null);
    }
}
