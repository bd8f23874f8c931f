package fr.crig.avis.request;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.committee.CommitteeProperties;
import fr.crig.avis.committee.Committees;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.support.Samples;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dates that domain.md gives: useful date, completion, urgency proposed. */
class DatesTest {

    private static final Instant NOW = Instant.parse("2026-03-12T09:00:00Z");

    private final DossierParser dossiers =
            new DossierParser(Committees.of(Figures.byDefault()), Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "REGION, -,          -,          0,  -",
                "REGION, 2026-06-01, -,          0,  2026-06-01",
                "FEDER,  -,          2026-06-20, 0,  2026-06-10",
                "FEDER,  2026-06-15, 2026-06-20, 0,  2026-06-10",
                "DETR,   -,          -,          0,  2026-10-11",
                "DSIL,   -,          -,          12, 2026-10-23",
                "FNADT,  2026-12-01, -,          0,  2026-10-11",
                "REGION, 2026-06-01, 2026-09-01, 40, 2026-06-01"
            })
    void theUsefulDateIsTheEarliest(
            String scheme, String replyWantedBy, String committeeOn, int suspendedDays, LocalDate expected) {
        RequestForm form = Samples.form();
        form.funding.scheme = scheme;
        form.dates.replyWantedBy = replyWantedBy;
        form.dates.funderCommitteeOn = committeeOn;
        assertThat(UsefulDate.of(
                        dossiers.read(form), suspendedDays, Figures.byDefault().route()))
                .isEqualTo(expected);
    }

    @Test
    void aCompletionIsRemindedOnDays15And25AndEndsWithDay30() {
        CompletionTerms terms = CompletionTerms.from(NOW, Figures.byDefault().admissibility());
        assertThat(terms.firstReminder()).isEqualTo(ParisTime.morningOf(LocalDate.of(2026, 3, 27)));
        assertThat(terms.secondReminder()).isEqualTo(ParisTime.morningOf(LocalDate.of(2026, 4, 6)));
        assertThat(terms.term()).isEqualTo(Instant.parse("2026-04-11T21:59:59Z"));
    }

    @ParameterizedTest
    @CsvSource({"1,2026-03-13,2026-03-13,2026-03-13", "10,2026-03-17,2026-03-21,2026-03-22"})
    void moreTimeIsRemindedHalfWayAndTheDayBefore(int days, LocalDate first, LocalDate second, LocalDate end) {
        CompletionTerms terms = CompletionTerms.extended(NOW, days);
        assertThat(ParisTime.day(terms.firstReminder())).isEqualTo(first);
        assertThat(ParisTime.day(terms.secondReminder())).isEqualTo(second);
        assertThat(ParisTime.day(terms.term())).isEqualTo(end);
    }

    /** From 12 March, 5 days of margin before the useful date: 37 days want the 23 April, 26 the 12 April. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-,NORMAL", "2026-04-23,NORMAL", "2026-04-22,FAST", "2026-04-12,FAST", "2026-04-11,URGENT"})
    void proposesTheSlowestCirculationThatIsStillInTime(LocalDate usefulDate, Urgency expected) {
        CommitteeProperties figures = Figures.byDefault();
        assertThat(UrgencyProposal.of(usefulDate, ParisTime.day(NOW), figures.circulation(), figures.route()))
                .isEqualTo(expected);
    }
}
