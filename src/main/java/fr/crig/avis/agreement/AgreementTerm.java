package fr.crig.avis.agreement;

import java.time.LocalDate;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A term of the convention, both days included. Terms that follow one another without a gap are one chain, and are counted from its first
 * day: counted from each other they would lose a day at the end of a short month, and never find it again.
 *
 * @param chainStart first day of the first term of the chain
 * @param chainMonths from there to the end of this term
 * @param signedOn the act by which it was renewed, with {@code act} what it is called; null for the first one and for a tacit one
 */
@Table("agreement_term")
public record AgreementTerm(
        LocalDate firstDay,
        LocalDate lastDay,
        int months,
        LocalDate chainStart,
        int chainMonths,
        Origin origin,
        LocalDate signedOn,
        String act) {

    /** Why it runs. */
    public enum Origin {
        FIRST,
        ACT,
        TACIT
    }

    static AgreementTerm first(LocalDate firstDay, int months) {
        return chain(firstDay, months, Origin.FIRST, null, null);
    }

    /** What begins on the day after this one continues it; what was signed when this one was over, or begins later, counts anew. */
    AgreementTerm renewedBy(RenewalAct act) {
        boolean continues =
                act.firstDay().equals(firstDayAfter()) && !act.signedOn().isAfter(lastDay);
        return continues
                ? next(act.months(), Origin.ACT, act.signedOn(), act.act())
                : chain(act.firstDay(), act.months(), Origin.ACT, act.signedOn(), act.act());
    }

    AgreementTerm renewedTacitly() {
        return next(months, Origin.TACIT, null, null);
    }

    /** The act by which it was renewed; null if none was signed. */
    RenewalAct renewal() {
        return origin == Origin.ACT ? new RenewalAct(signedOn, firstDay, months, act) : null;
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    LocalDate firstDayAfter() {
        return lastDay.plusDays(1);
    }

    private AgreementTerm next(int length, Origin why, LocalDate signed, String name) {
        int sinceStart = chainMonths + length;
        return new AgreementTerm(
                firstDayAfter(),
                TermDates.lastDay(chainStart, sinceStart),
                length,
                chainStart,
                sinceStart,
                why,
                signed,
                name);
    }

    private static AgreementTerm chain(LocalDate start, int length, Origin why, LocalDate signed, String name) {
        return new AgreementTerm(start, TermDates.lastDay(start, length), length, start, length, why, signed, name);
    }
}
