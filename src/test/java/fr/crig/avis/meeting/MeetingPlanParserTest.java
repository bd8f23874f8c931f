package fr.crig.avis.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Violation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeetingPlanParserTest {

    private final MeetingPlanParser reader =
            new MeetingPlanParser(Clock.fixed(Instant.parse("2026-03-12T09:00:00Z"), ZoneOffset.UTC));

    @ParameterizedTest
    @ValueSource(ints = {1999, 2100, 20260, -1})
    void refusesAYearOutOfTheCentury(int year) {
        var form = new MeetingForm();
        form.day = LocalDate.of(year, 5, 4);
        form.startsAt = LocalTime.of(10, 0);
        form.endsAt = LocalTime.of(12, 0);
        form.place = "Montpellier";
        assertThatThrownBy(() -> reader.read(form))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.violations())
                                .extracting(Violation::key)
                                .containsExactly("refusal.date"));
    }
}
