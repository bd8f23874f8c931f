package fr.crig.avis.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.agreement.AgreementStanding.State;
import fr.crig.avis.agreement.NoticePeriod.Unit;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.support.Samples;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the terms of a convention follow one another. */
class AgreementTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final LocalDate SIGNED = LocalDate.of(2019, 6, 11);
    private static final NoticePeriod SIX_MONTHS = new NoticePeriod(6, Unit.MONTHS);

    @Test
    void endsAfterThreeYearsAndIsNotRenewedByItself() {
        Agreement agreement = recorded(SIGNED, 36, RenewalKind.BY_ACT, null, LocalDate.of(2030, 1, 1));

        assertThat(lines(agreement)).containsExactly("2019-06-11 2022-06-10 FIRST");
        assertThat(agreement.renewTacitly(LocalDate.of(2031, 1, 1))).isEmpty();
        assertThat(agreement.termOn(LocalDate.of(2022, 6, 10))).isPresent();
        assertThat(agreement.termOn(LocalDate.of(2022, 6, 11))).isEmpty();
    }

    @Test
    void goesOnTheDayAfterWhenItWasSignedInTime() {
        Agreement agreement = recorded(SIGNED, 36, RenewalKind.BY_ACT, null, LocalDate.of(2022, 6, 1));
        renew(agreement, "2022-05-20", "2022-06-11", 36, "2022-06-01");

        assertThat(lines(agreement)).containsExactly("2019-06-11 2022-06-10 FIRST", "2022-06-11 2025-06-10 ACT");
    }

    /** The gap stays a gap, and the term counts from the day of the act, not from the old end. */
    @Test
    void countsASecondTermFromTheDayOfALateRenewal() {
        Agreement agreement = recorded(SIGNED, 36, RenewalKind.BY_ACT, null, LocalDate.of(2022, 10, 1));
        renew(agreement, "2022-09-05", "2022-09-15", 36, "2022-10-01");
        renew(agreement, "2025-09-01", "2025-09-15", 12, "2025-09-02");

        assertThat(lines(agreement))
                .containsExactly(
                        "2019-06-11 2022-06-10 FIRST", "2022-09-15 2025-09-14 ACT", "2025-09-15 2026-09-14 ACT");
        assertThat(agreement.termOn(LocalDate.of(2022, 8, 1))).isEmpty();
        assertThat(AgreementStanding.of(agreement, LocalDate.of(2022, 8, 1)))
                .isEqualTo(new AgreementStanding(State.OVER, LocalDate.of(2022, 6, 10)));
    }

    /** Each counted from the one before, the second would end on 27 March and the third on 27 April. */
    @Test
    void losesNoDayAtTheEndOfAShortMonth() {
        Agreement agreement =
                recorded(LocalDate.of(2026, 1, 31), 1, RenewalKind.TACIT, null, LocalDate.of(2026, 5, 31));

        assertThat(lines(agreement))
                .containsExactly(
                        "2026-01-31 2026-02-28 FIRST",
                        "2026-03-01 2026-03-30 TACIT",
                        "2026-03-31 2026-04-30 TACIT",
                        "2026-05-01 2026-05-30 TACIT",
                        "2026-05-31 2026-06-30 TACIT");
    }

    @Test
    void comesBackToTheTwentyNinthOfFebruary() {
        Agreement agreement =
                recorded(LocalDate.of(2028, 2, 29), 12, RenewalKind.TACIT, null, LocalDate.of(2032, 3, 1));

        assertThat(lines(agreement))
                .containsExactly(
                        "2028-02-29 2029-02-28 FIRST",
                        "2029-03-01 2030-02-28 TACIT",
                        "2030-03-01 2031-02-28 TACIT",
                        "2031-03-01 2032-02-28 TACIT",
                        "2032-02-29 2033-02-28 TACIT");
    }

    /** What was over when the act was signed is counted anew, even from the very next day. */
    @Test
    void countsAnewWhatWasSignedAfterTheEnd() {
        Agreement agreement =
                recorded(LocalDate.of(2026, 1, 31), 1, RenewalKind.BY_ACT, null, LocalDate.of(2026, 3, 2));
        renew(agreement, "2026-03-02", "2026-03-01", 1, "2026-03-02");

        assertThat(lines(agreement)).contains("2026-03-01 2026-03-31 ACT");
    }

    @Test
    void goesOnByItselfFromTheDayAfterItsEndOnly() {
        Agreement agreement = recorded(SIGNED, 36, RenewalKind.TACIT, SIX_MONTHS, LocalDate.of(2022, 1, 1));

        assertThat(agreement.renewTacitly(LocalDate.of(2022, 6, 10))).isEmpty();
        assertThat(agreement.renewTacitly(LocalDate.of(2022, 6, 11))).hasSize(1);
        assertThat(agreement.renewTacitly(LocalDate.of(2022, 6, 11))).isEmpty();
        assertThat(lines(agreement)).contains("2022-06-11 2025-06-10 TACIT");
    }

    /** In the second term it is counted back from the end of that one: 10 June 2025. */
    @ParameterizedTest
    @CsvSource({
        "2021-12-10, 2022-06-10",
        "2021-12-11, 2025-06-10",
        "2022-06-10, 2025-06-10",
        "2022-06-11, 2025-06-10",
        "2024-12-10, 2025-06-10",
        "2024-12-11, 2028-06-10"
    })
    void endsWithTheTermInWhichNoticeWasGivenInTimeElseWithTheNext(LocalDate given, LocalDate end) {
        Agreement agreement = recorded(SIGNED, 36, RenewalKind.TACIT, SIX_MONTHS, given);
        giveNotice(agreement, given, given);
        agreement.renewTacitly(LocalDate.of(2040, 1, 1));

        assertThat(agreement.last().lastDay()).isEqualTo(end);
        assertThat(agreement.isToEnd()).isTrue();
        assertThat(AgreementStanding.of(agreement, LocalDate.of(2040, 1, 1)).isOver())
                .isTrue();
    }

    @Test
    void undoesWhatSilenceBroughtBeforeANoticeInTimeWasWrittenDown() {
        Agreement agreement = recorded(SIGNED, 36, RenewalKind.TACIT, SIX_MONTHS, LocalDate.of(2022, 6, 15));
        assertThat(agreement.terms()).hasSize(2);

        giveNotice(agreement, LocalDate.of(2021, 11, 2), LocalDate.of(2022, 6, 15));

        assertThat(lines(agreement)).containsExactly("2019-06-11 2022-06-10 FIRST");
    }

    @Test
    void isRenewedByAnActAfterANotice() {
        Agreement agreement = recorded(SIGNED, 36, RenewalKind.TACIT, SIX_MONTHS, LocalDate.of(2022, 1, 1));
        giveNotice(agreement, LocalDate.of(2021, 11, 2), LocalDate.of(2022, 1, 1));
        renew(agreement, "2022-05-20", "2022-06-11", 36, "2022-06-01");
        agreement.renewTacitly(LocalDate.of(2025, 6, 11));

        assertThat(lines(agreement))
                .containsExactly(
                        "2019-06-11 2022-06-10 FIRST", "2022-06-11 2025-06-10 ACT", "2025-06-11 2028-06-10 TACIT");
    }

    /** The notice concerned the term that the act then made: whoever signed it went back on the notice. */
    @Test
    void goesOnAfterAnActThatWasSignedAfterANoticeTooLate() {
        Agreement agreement = recorded(SIGNED, 36, RenewalKind.TACIT, SIX_MONTHS, LocalDate.of(2022, 2, 1));
        giveNotice(agreement, LocalDate.of(2022, 1, 15), LocalDate.of(2022, 2, 1));
        renew(agreement, "2022-05-20", "2022-06-11", 36, "2022-06-01");

        assertThat(agreement.isToEnd()).isFalse();
        assertThat(agreement.renewTacitly(LocalDate.of(2025, 6, 11))).hasSize(1);
    }

    @Test
    void takesNoNoticeOfADayOnWhichNoTermRan() {
        Agreement agreement = recorded(SIGNED, 36, RenewalKind.BY_ACT, null, LocalDate.of(2023, 1, 1));

        assertRefused(
                () -> giveNotice(agreement, LocalDate.of(2022, 6, 11), LocalDate.of(2023, 1, 1)),
                "refusal.agreement.noTerm");
        assertRefused(
                () -> giveNotice(agreement, LocalDate.of(2019, 6, 10), LocalDate.of(2023, 1, 1)),
                "refusal.agreement.noTerm");
    }

    @Test
    void takesNoNoticeOfATermThatAnActFollowed() {
        Agreement agreement = recorded(SIGNED, 36, RenewalKind.BY_ACT, null, LocalDate.of(2022, 6, 1));
        renew(agreement, "2022-05-20", "2022-06-11", 36, "2022-06-01");

        assertRefused(
                () -> giveNotice(agreement, LocalDate.of(2022, 5, 1), LocalDate.of(2022, 6, 1)),
                "refusal.agreement.renewedSince");
    }

    @Test
    void isNotRenewedWhileATermRunsNorTwiceAhead() {
        Agreement agreement = recorded(SIGNED, 36, RenewalKind.BY_ACT, null, LocalDate.of(2022, 6, 1));
        assertRefused(
                () -> renew(agreement, "2022-05-20", "2022-06-10", 36, "2022-06-01"), "refusal.agreement.overlaps");
        renew(agreement, "2022-05-20", "2022-06-11", 36, "2022-06-01");
        assertRefused(
                () -> renew(agreement, "2022-05-20", "2025-06-11", 36, "2022-06-01"),
                "refusal.agreement.alreadyRenewed");
    }

    @Test
    void isCountedAnewWhenItWasTypedWrongly() {
        Agreement agreement = recorded(SIGNED, 24, RenewalKind.BY_ACT, null, LocalDate.of(2023, 1, 1));
        renew(agreement, "2022-05-20", "2022-06-11", 36, "2023-01-01");
        agreement.correct(facts(SIGNED, 36, RenewalKind.TACIT, null), LocalDate.of(2026, 1, 1));

        assertThat(lines(agreement))
                .containsExactly(
                        "2019-06-11 2022-06-10 FIRST", "2022-06-11 2025-06-10 ACT", "2025-06-11 2028-06-10 TACIT");
        assertRefused(
                () -> agreement.correct(facts(SIGNED, 37, RenewalKind.BY_ACT, null), LocalDate.of(2026, 1, 1)),
                "refusal.agreement.overlaps");
    }

    /** What was too late for a notice of a year is in time for one of six months. */
    @Test
    void countsItsNoticesAnewToo() {
        Agreement agreement =
                recorded(SIGNED, 36, RenewalKind.TACIT, new NoticePeriod(12, Unit.MONTHS), LocalDate.of(2022, 7, 1));
        giveNotice(agreement, LocalDate.of(2021, 10, 1), LocalDate.of(2022, 7, 1));
        assertThat(agreement.last().lastDay()).isEqualTo("2025-06-10");

        agreement.correct(facts(SIGNED, 36, RenewalKind.TACIT, SIX_MONTHS), LocalDate.of(2022, 7, 1));

        assertThat(agreement.last().lastDay()).isEqualTo("2022-06-10");
    }

    @Test
    void isAsIfWhatIsTakenBackHadNeverBeenWritten() {
        Agreement agreement = recorded(SIGNED, 36, RenewalKind.TACIT, SIX_MONTHS, LocalDate.of(2022, 1, 1));
        giveNotice(agreement, LocalDate.of(2021, 11, 2), LocalDate.of(2022, 1, 1));
        renew(agreement, "2022-05-20", "2022-07-01", 12, "2022-06-01");
        LocalDate later = LocalDate.of(2025, 6, 11);
        assertThat(agreement.entries())
                .extracting(AgreementEntry::id)
                .containsExactly("RENEWAL-0-2022-07-01", "NOTICE-0-2021-11-02");

        agreement.takeBack(agreement.entries().get(0), later);
        assertThat(lines(agreement)).containsExactly("2019-06-11 2022-06-10 FIRST");

        agreement.takeBack(agreement.entries().get(0), later);
        assertThat(lines(agreement))
                .containsExactly(
                        "2019-06-11 2022-06-10 FIRST", "2022-06-11 2025-06-10 TACIT", "2025-06-11 2028-06-10 TACIT");
        assertThat(agreement.entries()).isEmpty();
    }

    @Test
    void isFollowedByOneThatBeginsWhenItIsOver() {
        LocalDate today = LocalDate.of(2022, 6, 1);
        Agreement first = recorded(SIGNED, 36, RenewalKind.BY_ACT, null, today);
        assertRefused(() -> following(first, "2022-06-10", RenewalKind.BY_ACT), "refusal.agreement.otherRuns");
        assertRefused(() -> following(first, "2018-06-10", RenewalKind.BY_ACT), "refusal.agreement.otherRuns");

        Agreement second = following(first, "2022-06-11", RenewalKind.BY_ACT);
        assertThat(lines(first)).containsExactly("2019-06-11 2022-06-10 FIRST");
        assertThat(lines(second)).containsExactly("2022-06-11 2025-06-10 FIRST");
        assertThat(second.number()).isEqualTo(2);

        renew(first, "2022-05-20", "2022-06-11", 36, "2022-06-11");
        assertRefused(() -> following(first, "2022-06-11", RenewalKind.BY_ACT), "refusal.agreement.otherRuns");
        assertThat(lines(following(first, "2025-09-01", RenewalKind.BY_ACT)))
                .containsExactly("2025-09-01 2028-08-31 FIRST");
    }

    /** Silence renews nothing that another followed: what it brought meanwhile is undone, and done again if that one was a mistake. */
    @Test
    void goesOnTacitlyUntilAnotherFollowsIt() {
        LocalDate today = LocalDate.of(2026, 3, 2);
        Agreement first = recorded(SIGNED, 36, RenewalKind.TACIT, null, today);
        assertThat(lines(first)).hasSize(3);
        assertRefused(() -> following(first, "2023-06-11", RenewalKind.BY_ACT), "refusal.agreement.otherRuns");
        assertRefused(() -> following(first, "2028-06-12", RenewalKind.BY_ACT), "refusal.agreement.otherRuns");

        following(first, "2022-06-11", RenewalKind.BY_ACT);
        assertThat(lines(first)).containsExactly("2019-06-11 2022-06-10 FIRST");

        first.goOn(today);
        assertThat(lines(first))
                .containsExactly(
                        "2019-06-11 2022-06-10 FIRST", "2022-06-11 2025-06-10 TACIT", "2025-06-11 2028-06-10 TACIT");
        following(first, "2028-06-11", RenewalKind.BY_ACT);
        assertThat(lines(first)).hasSize(3);
    }

    private static Agreement following(Agreement before, String first, RenewalKind kind) {
        return Agreement.following(
                before,
                facts(LocalDate.parse(first), 36, kind, null),
                Samples.SECRETARIAT,
                NOW,
                LocalDate.of(2022, 6, 1));
    }

    private static Agreement recorded(
            LocalDate first, int months, RenewalKind kind, NoticePeriod notice, LocalDate today) {
        return Agreement.recorded(facts(first, months, kind, notice), Samples.SECRETARIAT, NOW, today);
    }

    private static AgreementFacts facts(LocalDate first, int months, RenewalKind kind, NoticePeriod notice) {
        return new AgreementFacts(first, first, months, kind, notice, null, List.of("IGN"));
    }

    private static void renew(Agreement agreement, String signed, String first, int months, String today) {
        agreement.renew(
                new RenewalAct(LocalDate.parse(signed), LocalDate.parse(first), months, null), LocalDate.parse(today));
    }

    private static void giveNotice(Agreement agreement, LocalDate given, LocalDate today) {
        agreement.giveNotice(new AgreementNotice(given, "IGN", null, NOW, "Secrétariat"), today);
    }

    private static List<String> lines(Agreement agreement) {
        return agreement.terms().stream()
                .map(term -> term.firstDay() + " " + term.lastDay() + " " + term.origin())
                .toList();
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.violations())
                                .extracting(violation -> violation.key())
                                .containsExactly(key));
    }
}
