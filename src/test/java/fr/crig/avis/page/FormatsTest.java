package fr.crig.avis.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Today is 12 March 2026, at half past midnight in Paris: still the 11th in UTC. */
class FormatsTest {

    private static final Instant NOW = Instant.parse("2026-03-11T23:30:00Z");

    private final Formats formats = new Formats(messages(), Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource({"2026-03-12, 12 mars 2026", "2026-08-01, 1er août 2026", "2026-12-31, 31 décembre 2026"})
    void writesDays(LocalDate day, String expected) {
        assertThat(formats.date(day)).isEqualTo(expected);
    }

    @Test
    void listsNames() {
        assertThat(formats.list(List.of())).isEmpty();
        assertThat(formats.list(List.of("l’IGN"))).isEqualTo("l’IGN");
        assertThat(formats.list(List.of("l’IGN", "la Région", "OpenIG"))).isEqualTo("l’IGN, la Région et OpenIG");
    }

    @Test
    void namesTheWeekdayOnWhichPeopleMeet() {
        assertThat(formats.weekday(LocalDate.of(2026, 12, 18))).isEqualTo("vendredi 18 décembre 2026");
        assertThat(formats.weekday(NOW)).isEqualTo("jeudi 12 mars 2026");
        assertThat(formats.weekday((LocalDate) null)).isEmpty();
        assertThat(formats.weekday((Instant) null)).isEmpty();
    }

    @Test
    void writesInstantsInParis() {
        assertThat(formats.date(NOW)).isEqualTo("12 mars 2026");
        assertThat(formats.dateTime(NOW)).isEqualTo("12 mars 2026 à 00:30");
        assertThat(formats.dateTime(Instant.parse("2026-07-01T12:05:00Z"))).isEqualTo("1er juillet 2026 à 14:05");
    }

    @ParameterizedTest
    @CsvSource({
        "120000, '120\u202f000\u202f€'",
        "1250.50, '1\u202f250,50\u202f€'",
        "0, '0\u202f€'",
        "1234567.00, '1\u202f234\u202f567\u202f€'",
        "-3, '-3\u202f€'"
    })
    void writesMoneyWithNarrowNoBreakSpaces(BigDecimal amount, String expected) {
        assertThat(formats.money(amount)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-12, aujourd’hui",
        "2026-03-13, demain",
        "2026-03-15, dans 3 jours",
        "2026-03-11, en retard de 1 jour",
        "2026-03-10, en retard de 2 jours"
    })
    void saysHowFarAwayADayIs(LocalDate due, String expected) {
        assertThat(formats.days(due)).isEqualTo(expected);
    }

    @Test
    void isLateFromTheDayAfter() {
        assertThat(formats.isLate(LocalDate.of(2026, 3, 12))).isFalse();
        assertThat(formats.isLate(LocalDate.of(2026, 3, 11))).isTrue();
        assertThat(formats.isLate(Instant.parse("2026-03-11T22:59:59Z"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"999, 999 octets", "340000, 340 ko", "1250000, '1,2 Mo'", "20000000, 20 Mo", "18250000000, '18,2 Go'"})
    void writesSizes(long bytes, String expected) {
        assertThat(formats.fileSize(bytes)).isEqualTo(expected);
    }

    @Test
    void writesNothingForWhatIsAbsent() {
        assertThat(formats.date((LocalDate) null)).isEmpty();
        assertThat(formats.dateTime(null)).isEmpty();
        assertThat(formats.money(null)).isEmpty();
        assertThat(formats.days((LocalDate) null)).isEmpty();
        assertThat(formats.isLate((LocalDate) null)).isFalse();
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        return messages;
    }

    @Test
    void namesABodyWithTheNumberItHas() {
        assertThat(formats.body("Cité", "20005379100014", null))
                .isEqualTo("Cité (SIRET 200\u00a0053\u00a0791\u00a000014)");
        assertThat(formats.body("Cité", null, "W313001234")).isEqualTo("Cité (RNA W313001234)");
        assertThat(formats.body("Cité", null, null)).isEqualTo("Cité");
    }

    @Test
    void groupsTheDigitsOfASiret() {
        assertThat(formats.siret("20005379100014")).isEqualTo("200\u00a0053\u00a0791\u00a000014");
        assertThat(formats.siret("2000")).isEqualTo("2000");
        assertThat(formats.siret(null)).isEmpty();
    }
}
