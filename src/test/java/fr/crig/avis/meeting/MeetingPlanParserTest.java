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
import java.util.List;
import org.junit.jupiter.api.Test;
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

    @Test
    void readsDaysAndTimesOfParis() {
        MeetingForm form = tomorrow();
        form.place = " Montpellier ";
        form.link = "https://visio.example/crig";
        assertThat(reader.read(form))
                .isEqualTo(new MeetingPlan(
                        Instant.parse("2026-03-13T09:00:00Z"),
                        Instant.parse("2026-03-13T11:00:00Z"),
                        "Montpellier",
                        "https://visio.example/crig"));
    }

    @Test
    void wantsADayAndBothTimesAndSomewhere() {
        assertThat(refusals(new MeetingForm()))
                .containsExactly(
                        "day refusal.required",
                        "startsAt refusal.required",
                        "endsAt refusal.required",
                        "place refusal.meeting.nowhere");
        MeetingForm remote = tomorrow();
        remote.place = null;
        remote.link = "http://visio.example/";
        assertThat(reader.read(remote).place()).isNull();
    }

    @Test
    void wantsAnEndAfterTheStart() {
        MeetingForm form = tomorrow();
        form.endsAt = form.startsAt;
        assertThat(refusals(form)).containsExactly("endsAt refusal.meeting.endBeforeStart");
    }

    /** It is ten o'clock in Paris. */
    @Test
    void refusesWhatIsPast() {
        MeetingForm form = tomorrow();
        form.day = LocalDate.of(2026, 3, 12);
        assertThat(refusals(form)).isEmpty();
        form.startsAt = LocalTime.of(9, 59);
        assertThat(refusals(form)).containsExactly("day refusal.meeting.past");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "ftp://visio.example/", "visio.example", "https:///x", "https://a b"})
    void refusesALinkThatABrowserWouldNotOpenSafely(String link) {
        MeetingForm form = tomorrow();
        form.link = link;
        assertThat(refusals(form)).containsExactly("link refusal.meeting.link");
    }

    @Test
    void refusesAPlaceThatIsTooLong() {
        MeetingForm form = tomorrow();
        form.place = "a".repeat(300);
        assertThat(refusals(form)).isEmpty();
        form.place = "a".repeat(301);
        assertThat(refusals(form)).containsExactly("place refusal.tooLong");
    }

    @ParameterizedTest
    @ValueSource(ints = {2026, 2099})
    void takesEachYearToComeOfTheCentury(int year) {
        MeetingForm form = tomorrow();
        form.day = LocalDate.of(year, 5, 4);
        assertThat(refusals(form)).isEmpty();
    }

    private static MeetingForm tomorrow() {
        var form = new MeetingForm();
        form.day = LocalDate.of(2026, 3, 13);
        form.startsAt = LocalTime.of(10, 0);
        form.endsAt = LocalTime.of(12, 0);
        form.place = "Montpellier";
        return form;
    }

    private List<String> refusals(MeetingForm form) {
        try {
            reader.read(form);
            return List.of();
        } catch (Refusal refusal) {
            return refusal.violations().stream()
                    .map(violation -> violation.field() + " " + violation.key())
                    .toList();
        }
    }
}
