package fr.crig.avis.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliberationRouteTest {

    @ParameterizedTest(name = "{0} days left, meeting {1} days before: {2}")
    @CsvSource({
        ",     , MEETING",
        ",   10, MEETING",
        "-1,   , LATE",
        "-1, 10, LATE",
        "60,  6, MEETING",
        "60,  5, MEETING",
        "6,   5, MEETING",
        "60,  4, WRITTEN_CONSULTATION",
        "60, -3, WRITTEN_CONSULTATION",
        "60,   , WRITTEN_CONSULTATION",
        "7,    , WRITTEN_CONSULTATION",
        "6,    , URGENT_WRITTEN_CONSULTATION",
        "6,   4, URGENT_WRITTEN_CONSULTATION",
        "0,    , URGENT_WRITTEN_CONSULTATION"
    })
    void followsTheTimeLeft(Integer daysUntilUsefulDate, Integer meetingMarginDays, String route) {
        assertThat(route(daysUntilUsefulDate, meetingMarginDays, 5, 7)).isEqualTo(route);
    }

    @Test
    void readsTheMarginBeforeAMeeting() {
        assertThat(route(60, 8, 8, 7)).isEqualTo("MEETING");
        assertThat(route(60, 8, 9, 7)).isEqualTo("WRITTEN_CONSULTATION");
    }

    @Test
    void readsWhenAConsultationIsUrgent() {
        assertThat(route(10, null, 5, 10)).isEqualTo("WRITTEN_CONSULTATION");
        assertThat(route(10, null, 5, 11)).isEqualTo("URGENT_WRITTEN_CONSULTATION");
    }

    private static String route(Integer daysLeft, Integer margin, int minimumMargin, int urgent) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("daysUntilUsefulDate", daysLeft);
        facts.put("meetingMarginDays", margin);
        facts.put("minimumMeetingMarginDays", minimumMargin);
        facts.put("urgentConsultationDays", urgent);
        return Decisions.text("deliberation-route", facts);
    }
}
