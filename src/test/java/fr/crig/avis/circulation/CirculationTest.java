package fr.crig.avis.circulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.CommitteeProperties;
import fr.crig.avis.committee.Committees;
import fr.crig.avis.committee.OpinionVisibility;
import fr.crig.avis.committee.Resolution;
import fr.crig.avis.committee.Resolution.Change;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.support.Samples;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Dates and guards of a circulation, by the figures of domain.md. */
class CirculationTest {

    private static final CommitteeProperties.Circulation FIGURES =
            new CommitteeProperties.Circulation(30, 21, 7, 7, 5, 4, 7, 2, 1, 3, true, OpinionVisibility.UNTIL_GIVEN);
    private static final Instant OPENED = Instant.parse("2026-03-12T09:00:00Z");
    private static final CirculationDates DATES = CirculationDates.from(OPENED, new OpinionDelays(30, 7), FIGURES);

    @Test
    void countsEveryDateFromTheDayItOpened() {
        assertThat(DATES.due()).isEqualTo(ParisTime.endOf(LocalDate.of(2026, 4, 11)));
        assertThat(DATES.firstReminder()).isEqualTo(ParisTime.morningOf(LocalDate.of(2026, 4, 4)));
        assertThat(DATES.secondReminder()).isEqualTo(ParisTime.morningOf(LocalDate.of(2026, 4, 9)));
        assertThat(DATES.lateReminder()).isEqualTo(ParisTime.morningOf(LocalDate.of(2026, 4, 12)));
        assertThat(DATES.escalation()).isEqualTo(ParisTime.morningOf(LocalDate.of(2026, 4, 14)));
        assertThat(DATES.term()).isEqualTo(ParisTime.endOf(LocalDate.of(2026, 4, 18)));
    }

    /** The clocks go forward on 29 March 2026: eight in the morning is six in UTC afterwards, not seven. */
    @Test
    void keepsTheHourOfParisWhenTheClocksChange() {
        assertThat(DATES.firstReminder()).isEqualTo(Instant.parse("2026-04-04T06:00:00Z"));
        assertThat(CirculationDates.from(OPENED, new OpinionDelays(21, 5), FIGURES)
                        .firstReminder())
                .isEqualTo(Instant.parse("2026-03-26T07:00:00Z"));
    }

    /** Other figures hold since the day after it opened. */
    private static Committee committee() {
        var configured = new CommitteeProperties(
                "",
                "",
                "",
                "",
                "",
                "http://localhost",
                List.of(),
                null,
                List.of(),
                null,
                FIGURES,
                null,
                null,
                null,
                null,
                null,
                null);
        var changes = List.of(
                new Change("circulation.escalation", "3", "5"), new Change("circulation.firstReminder", "7", "9"));
        return Committees.of(
                configured,
                Clock.systemUTC(),
                new Resolution(1, OPENED, "admin", "Admin", LocalDate.of(2026, 3, 13), changes));
    }

    @Test
    void findsItsDatesAgainWhateverWasDecidedSinceItOpened() {
        assertThat(CirculationDates.of(circulation(), committee())).isEqualTo(DATES);
    }

    @Test
    void staysOpenUntilTheLastSecondOfTheTerm() {
        assertThatCode(() -> circulation().ensureOpen(DATES.term())).doesNotThrowAnyException();
        assertThatThrownBy(() -> circulation().ensureOpen(DATES.term().plusSeconds(1)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("termOver");
    }

    @Test
    void takesNothingOnceClosedAndKeepsTheHourOfItsClosing() {
        Circulation circulation = circulation();
        circulation.close(OPENED.plusSeconds(60));
        circulation.close(OPENED.plusSeconds(120));
        assertThat(circulation.closedAt()).isEqualTo(OPENED.plusSeconds(60));
        assertThatThrownBy(() -> circulation.ensureOpen(OPENED.plusSeconds(61))).isInstanceOf(Refusal.class);
    }

    @Test
    void asksTheMembersOfItsSignatoriesAlone() {
        assertThat(circulation().asks(Samples.member("IGN"))).isTrue();
        assertThat(circulation().asks(Samples.substitute("IGN"))).isTrue();
        assertThat(circulation().asks(Samples.agent("IGN"))).isFalse();
        assertThat(circulation().asks(Samples.member("OPENIG"))).isFalse();
        assertThat(circulation().asks(Samples.SECRETARIAT)).isFalse();
    }

    @Test
    void announcesTheFirstStepThatIsStillToCome() {
        assertThat(AutomaticStep.next(DATES, OPENED))
                .hasValueSatisfying(step -> assertThat(step.kind()).isEqualTo(AutomaticStep.Kind.FIRST_REMINDER));
        assertThat(AutomaticStep.next(DATES, DATES.escalation()))
                .hasValueSatisfying(step -> assertThat(step.kind()).isEqualTo(AutomaticStep.Kind.TERM));
        assertThat(AutomaticStep.next(DATES, DATES.term())).isEmpty();
    }

    private static Circulation circulation() {
        return Circulation.open(
                Reference.of("D-2026-0001"), OPENED, DATES, List.of("IGN", "REGION"), OpinionVisibility.UNTIL_GIVEN);
    }
}
