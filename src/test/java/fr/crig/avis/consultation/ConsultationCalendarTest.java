package fr.crig.avis.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.committee.CommitteeProperties;
import fr.crig.avis.committee.Committees;
import fr.crig.avis.committee.WorkingDays;
import fr.crig.avis.support.HandCalendar;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/**
 * Whenever it opens, at a change of the hour, before Easter, at the end of a year, each date is to the second what one reckons by hand.
 */
class ConsultationCalendarTest {

    @ParameterizedTest
    @CsvSource({"false, 5, 3", "true, 2, 1"})
    void countsWorkingDaysAsOneReckonsByHand(boolean urgent, int debate, int vote) {
        ConsultationCalendar calendar = new ConsultationCalendar(new WorkingDays(), Committees.of(committee()));
        HandCalendar.beginnings(second -> {
            Instant now = Instant.ofEpochSecond(second);
            long day = HandCalendar.day(second);
            long debateEnd = HandCalendar.workingDayAfter(day, debate);
            assertThat(calendar.opening(now, urgent))
                    .isEqualTo(new ConsultationDates(
                            end(debateEnd),
                            end(HandCalendar.workingDayAfter(debateEnd, vote)),
                            end(HandCalendar.workingDayAfter(debateEnd, 1))));
            long voteEnd = HandCalendar.workingDayAfter(day, vote);
            assertThat(calendar.vote(now, urgent))
                    .isEqualTo(new VoteDates(
                            Instant.ofEpochSecond(HandCalendar.morning(HandCalendar.workingDayBefore(voteEnd, 1))),
                            end(voteEnd),
                            end(HandCalendar.workingDayAfter(voteEnd, 1))));
        });
    }

    /** With the figures that hold where nobody decides others. */
    private static CommitteeProperties committee() {
        var settings = new MapConfigurationPropertySource(Map.of("crig.base-url", "http://localhost"));
        return new Binder(settings).bindOrCreate("crig", CommitteeProperties.class);
    }

    private static Instant end(long day) {
        return Instant.ofEpochSecond(HandCalendar.end(day));
    }
}
