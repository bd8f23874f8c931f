package fr.crig.avis.member;

import java.time.LocalDate;
import java.util.List;

/**
 * One line of the register.
 *
 * @param ended whether the reader may end it
 * @param closed the account was closed: whatever its term says, this person represents nobody
 * @param absences running or to come, in their order
 */
public record MemberRow(Term term, boolean ended, boolean closed, List<Absence> absences) {

    public boolean absentToday(LocalDate today) {
        return absences.stream().anyMatch(absence -> absence.covers(today));
    }
}
