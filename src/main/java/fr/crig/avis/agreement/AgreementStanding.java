package fr.crig.avis.agreement;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * What the convention is on a day, as its page says it first.
 *
 * @param day the one that the state speaks of: the first or the last of its life
 */
public record AgreementStanding(State state, LocalDate day) {

    /** Each is the end of a message key. */
    public enum State {
        /** It has not begun. */
        TO_COME,
        IN_FORCE,
        /** The same, and notice was given: nothing comes after. */
        ENDING,
        OVER
    }

    static AgreementStanding of(Agreement agreement, LocalDate today) {
        if (agreement.termOn(today).isPresent()) {
            return new AgreementStanding(agreement.isToEnd() ? State.ENDING : State.IN_FORCE, end(agreement, today));
        }
        return agreement.terms().stream()
                .map(AgreementTerm::lastDay)
                .filter(day -> day.isBefore(today))
                .max(Comparator.naturalOrder())
                .map(day -> new AgreementStanding(State.OVER, day))
                .orElseGet(() -> new AgreementStanding(
                        State.TO_COME, agreement.terms().get(0).firstDay()));
    }

    /** Of the terms that follow one another from this day on without a gap. */
    private static LocalDate end(Agreement agreement, LocalDate today) {
        LocalDate end = today;
        for (AgreementTerm term : agreement.terms()) {
            if (term.covers(end) || term.firstDay().equals(end.plusDays(1))) {
                end = term.lastDay();
            }
        }
        return end;
    }

    public boolean isOver() {
        return state == State.OVER;
    }

    boolean isToCome() {
        return state == State.TO_COME;
    }

    public boolean isInForce() {
        return state == State.IN_FORCE || state == State.ENDING;
    }
}
