package fr.crig.avis.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.circulation.Stance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CRPA R133-10: the quorum is reached when half at least of the members are there, in person, at a distance or by mandate. */
class QuorumTest {

    private static final int HALF = 50;

    @ParameterizedTest(name = "{0} entitled, {1} there: {2} needed, reached {3}")
    @CsvSource({
        "4, 0, 2, false",
        "4, 1, 2, false",
        "4, 2, 2, true",
        "4, 4, 2, true",
        "3, 1, 2, false",
        "3, 2, 2, true",
        "5, 2, 3, false",
        "5, 3, 3, true",
        "2, 1, 1, true",
        "1, 0, 1, false",
        "1, 1, 1, true"
    })
    void isHalfOfThoseEntitledRoundedUp(int entitled, int there, int required, boolean reached) {
        Quorum quorum = Quorum.of(seats(entitled, there), HALF);
        assertThat(quorum).isEqualTo(new Quorum(entitled, required, there));
        assertThat(quorum.isReached()).isEqualTo(reached);
    }

    @ParameterizedTest(name = "{0} counts: {1}")
    @CsvSource({"PRESENT, 1", "REMOTE, 1", "REPRESENTED, 1", "EXCUSED, 0", "TOOK_PART, 1", "SILENT, 0"})
    void countsWhoeverTakesPart(Attendance attendance, int counted) {
        assertThat(Quorum.of(List.of(seat("A", attendance, null)), HALF).counted())
                .isEqualTo(counted);
    }

    @Test
    void doesNotCountWhoeverIsRepresentedByNobodyYet() {
        Seat nobody = new Seat("A", Attendance.REPRESENTED, null, null, null);
        assertThat(Quorum.of(List.of(nobody, seat("B", Attendance.PRESENT, null)), HALF))
                .isEqualTo(new Quorum(2, 1, 1));
    }

    @Test
    void leavesTheRecusedOutOfTheBaseAndOfTheCount() {
        List<Seat> seats = new ArrayList<>(seats(3, 1));
        seats.add(seat("D", Attendance.PRESENT, Stance.RECUSED));
        assertThat(Quorum.of(seats, HALF)).isEqualTo(new Quorum(3, 2, 1));
    }

    @Test
    void isNeverReachedByNobody() {
        List<Seat> everybodyRecused = List.of(seat("A", Attendance.PRESENT, Stance.RECUSED));
        assertThat(Quorum.of(everybodyRecused, HALF)).isEqualTo(new Quorum(0, 1, 0));
        assertThat(Quorum.of(everybodyRecused, HALF).isReached()).isFalse();
    }

    @Test
    void followsAnotherRuleOfTheCommittee() {
        assertThat(Quorum.of(seats(4, 2), 75)).isEqualTo(new Quorum(4, 3, 2));
    }

    private static List<Seat> seats(int entitled, int there) {
        List<Seat> seats = new ArrayList<>();
        for (int i = 0; i < entitled; i++) {
            seats.add(seat("S" + i, i < there ? Attendance.PRESENT : Attendance.EXCUSED, null));
        }
        return seats;
    }

    private static Seat seat(String signatory, Attendance attendance, Stance stance) {
        String holder = attendance == Attendance.REPRESENTED ? "B" : null;
        return new Seat(signatory, attendance, holder, stance, null);
    }

    @Test
    void isNotAskedOfASecondConvocationWhereOneIsThereAllTheSame() {
        LocalDate second = LocalDate.of(2026, 4, 20);
        assertThat(Quorum.of(seats(4, 1), HALF).isReached()).isFalse();
        assertThat(Quorum.of(seats(4, 1), HALF).waived(second)).isEqualTo(new Quorum(4, 1, 1, second));
        assertThat(Quorum.of(seats(4, 1), HALF).waived(second).isReached()).isTrue();
        assertThat(Quorum.of(seats(4, 0), HALF).waived(second).isReached()).isFalse();
    }
}
