package fr.crig.avis.convocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import fr.crig.avis.committee.CommitteeProperties;
import fr.crig.avis.committee.Committees;
import fr.crig.avis.support.TestClock;
import fr.crig.avis.support.Tries;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import net.fortuna.ical4j.util.Configurator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What ical4j writes, read by biweekly. */
class CalendarWriterTest {

    private static final String[] SIGNS = {
        "é",
        "œ",
        "🗺️",
        "🏛",
        ",",
        ";",
        ":",
        "\"",
        "'",
        "’",
        "\\",
        "\\n",
        "=",
        "^",
        " a",
        "b",
        "«\u00a0x\u00a0»",
        "END:VEVENT"
    };

    private static final Invitee INVITEE = new Invitee("membre.ign@crig.example", "Membre – IGN", null);

    private final CalendarWriter writer =
            new CalendarWriter(Committees.of(committee()), Clock.fixed(TestClock.START, ZoneOffset.UTC));

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\n", "\r\n", "\u2028", "\u0085"})
    void letsNoNameBeginALine(String lineBreak) {
        Invitee forger =
                new Invitee("membre.ign@crig.example", "Membre" + lineBreak + "ATTACH:http://evil.example/x", null);
        assertThat(writer.write(event(0, false, "Toulouse"), forger)).doesNotContainPattern("(?m)^ATTACH");
    }

    /** The value of both is a URI (RFC 5545), which a program takes apart to know its owner again. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sig.100%@mairie.example",
                "\"sig crig\"@mairie.example",
                "a&b=c/d?e#f;g,h:i@mairie.example",
                "\"a\\\"b@c\"@mairie.example",
                "é@mairie.example",
                "no address"
            })
    void namesAnyAddressByAUri(String address) {
        String written = writer.write(event(0, false, "Toulouse"), new Invitee(address, "Nom \"dit\" ^n", null))
                .replace("\r\n ", "");

        assertThat(written.lines().filter(line -> line.startsWith("ATTENDEE")))
                .singleElement()
                .satisfies(line -> {
                    URI uri = URI.create(line.substring(line.lastIndexOf("mailto:")));
                    assertThat(uri.getScheme()).isEqualTo("mailto");
                    assertThat(uri.getSchemeSpecificPart()).isEqualTo(address);
                    assertThat(uri.getFragment()).isNull();
                });
        only(read(writer.write(event(0, false, "Toulouse"), new Invitee(address, "Nom", null))));
    }

    @Test
    void leadsToALinkOfAnyLetters() {
        var event = new CalendarEvent(
                "meeting-7@crig.example",
                0,
                false,
                TestClock.START,
                TestClock.START.plusSeconds(3600),
                "Réunion",
                null,
                "https://visio.région.example/été?c=%7b%22a%22%7d",
                "Ici");
        assertThat(only(read(writer.write(event, INVITEE))).getUrl().getValue())
                .isEqualTo("https://visio.xn--rgion-bsa.example/%C3%A9t%C3%A9?c=%7b%22a%22%7d");
    }

    @Test
    void foldsNoStrayBreakIntoALine() {
        assertThat(CalendarLines.folded("A:b\rC:d\nE:f\r\nG:h\r\n")).isEqualTo("A:b C:d E:f\r\nG:h\r\n");
    }

    @Test
    void invitesToTheMeeting() {
        ICalendar calendar = read(writer.write(event(0, false, "Toulouse"), INVITEE));
        VEvent event = only(calendar);

        assertThat(calendar.getMethod().getValue()).isEqualTo("REQUEST");
        assertThat(calendar.getVersion()).isEqualTo(ICalVersion.V2_0);
        assertThat(calendar.getProductId().getValue()).isEqualTo("-//CRIG//CRIG Avis//FR");
        assertThat(calendar.getCalendarScale().isGregorian()).isTrue();
        assertThat(event.getUid().getValue()).isEqualTo("meeting-7@crig.example");
        assertThat(event.getSequence().getValue()).isZero();
        assertThat(event.getDateTimeStamp().getValue().toInstant()).isEqualTo(TestClock.START);
        assertThat(event.getStatus().isConfirmed()).isTrue();
        assertThat(event.getSummary().getValue()).isEqualTo("Réunion du CRIG");
        assertThat(event.getDescription().getValue()).isEqualTo("Répondre :\nhttps://crig.example/reunions/7/reponse");
        assertThat(event.getUrl().getValue()).isEqualTo("https://visio.example/crig;salle=2?a=1,2");
        assertThat(event.getOrganizer().getEmail()).isEqualTo("secretariat@crig.example");
        assertThat(event.getOrganizer().getCommonName()).isEqualTo("Secrétariat du CRIG");
    }

    @Test
    void namesTheInviteeAloneAndAsksForItsAnswer() {
        Attendee attendee = only(read(writer.write(event(0, false, "Toulouse"), INVITEE)))
                .getAttendees()
                .get(0);

        assertThat(attendee.getEmail()).isEqualTo("membre.ign@crig.example");
        assertThat(attendee.getCommonName()).isEqualTo("Membre – IGN");
        assertThat(attendee.getRsvp()).isTrue();
        assertThat(attendee.getParticipationStatus()).isEqualTo(ParticipationStatus.NEEDS_ACTION);
    }

    @ParameterizedTest
    @CsvSource({"PRESENT, ACCEPTED", "REMOTE, ACCEPTED", "REPRESENTED, DECLINED", "EXCUSED, DECLINED"})
    void keepsTheAnswerGivenInAnUpdate(AnswerChoice answer, String status) {
        Invitee answered = new Invitee("membre.ign@crig.example", "Membre", answer);
        Attendee attendee = only(read(writer.write(event(1, false, "Toulouse"), answered)))
                .getAttendees()
                .get(0);

        assertThat(attendee.getParticipationStatus().getValue()).isEqualTo(status);
        assertThat(attendee.getRsvp()).isFalse();
    }

    @Test
    void updatesAndCancelsTheSameEntry() {
        VEvent first = only(read(writer.write(event(0, false, "Toulouse"), INVITEE)));
        VEvent update = only(read(writer.write(event(1, false, "Montpellier"), INVITEE)));
        ICalendar cancellation = read(writer.write(event(2, true, "Montpellier"), INVITEE));
        VEvent cancelled = only(cancellation);

        assertThat(List.of(update, cancelled)).allMatch(event -> event.getUid().equals(first.getUid()));
        assertThat(update.getSequence().getValue()).isEqualTo(1);
        assertThat(cancelled.getSequence().getValue()).isEqualTo(2);
        assertThat(cancellation.getMethod().isCancel()).isTrue();
        assertThat(cancelled.getStatus().isCancelled()).isTrue();
        assertThat(cancelled.getAttendees().get(0).getRsvp()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-15T14:00, 2026-01-15T13:00:00Z",
        "2026-07-15T14:00, 2026-07-15T12:00:00Z",
        // Around each change of hour; of that Sunday itself biweekly makes now one hour, now the other.
        "2026-03-28T14:00, 2026-03-28T13:00:00Z",
        "2026-03-30T08:00, 2026-03-30T06:00:00Z",
        "2026-10-24T14:00, 2026-10-24T12:00:00Z",
        "2026-10-26T08:00, 2026-10-26T07:00:00Z",
        "2032-06-01T09:30, 2032-06-01T07:30:00Z"
    })
    void tellsTheHourOfParisAndItsZone(LocalDateTime inParis, Instant instant) {
        String written = writer.write(at(instant), INVITEE);
        ICalendar calendar = read(written);
        VEvent event = only(calendar);

        assertThat(written)
                .contains("DTSTART;TZID=Europe/Paris:" + inParis.toString().replaceAll("[-:]", "") + "00\r\n");
        assertThat(calendar.getTimezoneInfo().getTimezone(event.getDateStart()).getComponent())
                .as("biweekly uses the VTIMEZONE of the file, not one of its own")
                .isNotNull()
                .satisfies(zone -> assertThat(zone.getTimezoneId().getValue()).isEqualTo("Europe/Paris"));
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(instant);
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(instant.plusSeconds(3600));
        assertThat(instant.atZone(ZoneId.of("Europe/Paris")).toLocalDateTime()).isEqualTo(inParis);
    }

    /** A Sunday from the 25th on is the last one. Should the change of hours be given up one day, the zone that goes with the file has to follow. */
    @Test
    void knowsTheZoneAsTheJdkDoes() {
        assertThat(ZoneId.of("Europe/Paris").getRules().getTransitionRules())
                .extracting(
                        ZoneOffsetTransitionRule::getMonth,
                        ZoneOffsetTransitionRule::getDayOfMonthIndicator,
                        ZoneOffsetTransitionRule::getDayOfWeek,
                        rule -> rule.createTransition(2026).getDateTimeBefore().toLocalTime(),
                        ZoneOffsetTransitionRule::getOffsetAfter)
                .containsExactly(
                        tuple(Month.MARCH, 25, DayOfWeek.SUNDAY, LocalTime.of(2, 0), ZoneOffset.ofHours(2)),
                        tuple(Month.OCTOBER, 25, DayOfWeek.SUNDAY, LocalTime.of(3, 0), ZoneOffset.ofHours(1)));
        assertThat(writer.write(event(0, false, "Toulouse"), INVITEE)).contains("""
                BEGIN:VTIMEZONE
                TZID:Europe/Paris
                BEGIN:DAYLIGHT
                TZNAME:CEST
                TZOFFSETFROM:+0100
                TZOFFSETTO:+0200
                DTSTART:19960331T020000
                RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
                END:DAYLIGHT
                BEGIN:STANDARD
                TZNAME:CET
                TZOFFSETFROM:+0200
                TZOFFSETTO:+0100
                DTSTART:19961027T030000
                RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
                END:STANDARD
                END:VTIMEZONE
                """.replace("\n", "\r\n"));
    }

    /** Neither a download nor a cache is configured behind our back. */
    @Test
    void asksNobodyForTimeZones() {
        assertThat(Configurator.getProperty("net.fortuna.ical4j.timezone.update.enabled"))
                .contains("false");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hôtel de Région, 22 bd du Maréchal-Juin ; salle 2",
                "L’hôtel d'Assézat \\ cour",
                "Ligne 1\nLigne 2\nBEGIN:VALARM",
                "Salle « Cassini » 🗺️🏛️ : 3ᵉ étage \"nord\"",
                "é🗺"
            })
    void writesAPlaceAsItWasTyped(String place) {
        assertThat(only(read(writer.write(event(0, false, place), INVITEE)))
                        .getLocation()
                        .getValue())
                .isEqualTo(place);
    }

    @Test
    void writesAnyPlaceAndNameInLinesThatEveryProgramReads() {
        Tries.of(500, random -> isReadAsWritten(typed(random), typed(random)));
    }

    private void isReadAsWritten(String place, String name) {
        Invitee invitee = new Invitee("membre.ign@crig.example", name, null);
        String written = writer.write(event(3, false, place), invitee);
        VEvent event = only(read(written));

        assertThat(written.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(event.getLocation().getValue()).isEqualTo(place);
        assertThat(event.getAttendees()).singleElement().satisfies(attendee -> {
            assertThat(attendee.getEmail()).isEqualTo("membre.ign@crig.example");
            assertThat(attendee.getCommonName()).isEqualTo(name);
        });
    }

    /** What stands in a field of our pages: no control character, nothing at the ends to strip. */
    private static String typed(RandomGenerator random) {
        return "x" + Tries.text(random, 60, SIGNS) + "y";
    }

    private static CalendarEvent event(int sequence, boolean cancelled, String place) {
        return new CalendarEvent(
                "meeting-7@crig.example",
                sequence,
                cancelled,
                TestClock.START,
                TestClock.START.plusSeconds(10800),
                "Réunion du CRIG",
                place,
                "https://visio.example/crig;salle=2?a=1,2",
                "Répondre :\nhttps://crig.example/reunions/7/reponse");
    }

    private static CalendarEvent at(Instant startsAt) {
        return new CalendarEvent(
                "meeting-7@crig.example", 0, false, startsAt, startsAt.plusSeconds(3600), "Réunion", null, null, "Ici");
    }

    private static CommitteeProperties committee() {
        var source = new MapConfigurationPropertySource(Map.of(
                "crig.acronym", "CRIG",
                "crig.secretariat.name", "Secrétariat du CRIG",
                "crig.secretariat.email", "secretariat@crig.example"));
        return new Binder(source).bind("crig", CommitteeProperties.class).get();
    }

    private static ICalendar read(String written) {
        List<ICalendar> calendars = Biweekly.parse(written).all();
        assertThat(calendars)
                .singleElement()
                .satisfies(calendar -> assertThat(
                                calendar.validate(ICalVersion.V2_0).getWarnings())
                        .isEmpty());
        return calendars.get(0);
    }

    private static VEvent only(ICalendar calendar) {
        assertThat(calendar.getEvents()).hasSize(1);
        return calendar.getEvents().get(0);
    }
}
