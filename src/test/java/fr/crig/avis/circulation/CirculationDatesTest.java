package fr.crig.avis.circulation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.committee.CommitteeProperties;
import fr.crig.avis.committee.OpinionVisibility;
import fr.crig.avis.support.HandCalendar;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whenever it opens, at a change of the hour, at the end of a year, each date is to the second what one reckons by hand. */
class CirculationDatesTest {

    private static final CommitteeProperties.Circulation FIGURES =
            new CommitteeProperties.Circulation(30, 21, 7, 7, 5, 4, 7, 2, 1, 3, true, OpinionVisibility.UNTIL_GIVEN);

    @ParameterizedTest
    @CsvSource({"30, 7", "21, 5", "7, 4"})
    void areWhatOneReckonsByHand(int days, int grace) {
        HandCalendar.beginnings(second -> {
            CirculationDates dates =
                    CirculationDates.from(Instant.ofEpochSecond(second), new OpinionDelays(days, grace), FIGURES);
            long due = HandCalendar.day(second) + days;
            assertThat(new Object[] {
                        dates.due(),
                        dates.firstReminder(),
                        dates.secondReminder(),
                        dates.lateReminder(),
                        dates.escalation(),
                        dates.term()
                    })
                    .containsExactly(
                            instant(HandCalendar.end(due)),
                            instant(HandCalendar.morning(due - 7)),
                            instant(HandCalendar.morning(due - 2)),
                            instant(HandCalendar.morning(due + 1)),
                            instant(HandCalendar.morning(due + 3)),
                            instant(HandCalendar.end(due + grace)));
        });
    }

    private static Instant instant(long second) {
        return Instant.ofEpochSecond(second);
    }
}
