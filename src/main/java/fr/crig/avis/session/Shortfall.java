package fr.crig.avis.session;

import fr.crig.avis.deliberation.Attendance;
import fr.crig.avis.deliberation.Seat;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Why one signatory does not count for the quorum of an item.
 *
 * @param holder of the mandate that is void; null otherwise
 */
public record Shortfall(String signatory, Cause cause, String holder) {

    public enum Cause {
        RECUSED,
        /** Recused itself, and had given a mandate for the meeting. */
        RECUSED_GIVER,
        /** Gave its mandate to somebody who is out of this item. */
        HOLDER_RECUSED,
        /** Is represented, and nobody has said by whom. */
        NO_HOLDER,
        EXCUSED,
        ABSENT,
        /** Nobody has said where it is. */
        UNKNOWN
    }

    static List<Shortfall> of(Roll roll, List<Seat> seats, Set<String> recused) {
        return seats.stream()
                .map(seat -> of(seat, roll.of(seat.signatory()).orElseThrow(), recused))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Shortfall of(Seat seat, Presence presence, Set<String> recused) {
        boolean represented = presence.attendance() == Attendance.REPRESENTED;
        if (seat.isRecused()) {
            return because(seat, represented ? Cause.RECUSED_GIVER : Cause.RECUSED, null);
        }
        if (represented && recused.contains(presence.mandateTo())) {
            return because(seat, Cause.HOLDER_RECUSED, presence.mandateTo());
        }
        if (seat.isCounted()) {
            return null;
        }
        return because(seat, seat.isRepresentedByNobody() ? Cause.NO_HOLDER : cause(seat.attendance()), null);
    }

    private static Cause cause(Attendance attendance) {
        if (attendance == null) {
            return Cause.UNKNOWN;
        }
        return attendance == Attendance.ABSENT ? Cause.ABSENT : Cause.EXCUSED;
    }

    private static Shortfall because(Seat seat, Cause cause, String holder) {
        return new Shortfall(seat.signatory(), cause, holder);
    }
}
