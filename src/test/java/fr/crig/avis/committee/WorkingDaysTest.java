package fr.crig.avis.committee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private final WorkingDays days = new WorkingDays();

    /** A Friday; a Saturday; a Sunday before Easter Monday; a 1st of May that is a Friday. */
    @ParameterizedTest
    @CsvSource({"2026-03-13, 2026-03-13", "2026-03-14, 2026-03-16", "2026-04-05, 2026-04-07", "2026-05-01, 2026-05-04"})
    void findsTheFirstDayOnWhichPeopleWork(LocalDate day, LocalDate working) {
        assertThat(days.onOrAfter(day)).isEqualTo(working);
    }
}
