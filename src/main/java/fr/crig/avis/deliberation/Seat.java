package fr.crig.avis.deliberation;

import fr.crig.avis.circulation.Stance;

/**
 * One signatory in one deliberation.
 *
 * @param mandateTo signatory that represents it; null unless it is represented
 * @param stance its position; {@link Stance#RECUSED} puts it out of the item; null when it took none
 * @param dissent the words it wants recorded; null when it wants none
 */
public record Seat(String signatory, Attendance attendance, String mandateTo, Stance stance, String dissent) {

    public boolean isRecused() {
        return stance == Stance.RECUSED;
    }

    /** Entitled on the item, and there, or represented by somebody. */
    public boolean isCounted() {
        return !isRecused() && attendance != null && attendance.takesPart() && !isRepresentedByNobody();
    }

    /** Said to be represented before it is said by whom. */
    public boolean isRepresentedByNobody() {
        return isRepresented() && mandateTo == null;
    }

    public boolean isRepresented() {
        return attendance == Attendance.REPRESENTED;
    }
}
