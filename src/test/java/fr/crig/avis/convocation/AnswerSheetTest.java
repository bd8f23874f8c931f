package fr.crig.avis.convocation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Authorship;
import fr.crig.avis.support.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerSheetTest {

    private static final Instant START = Instant.parse("2026-04-01T12:00:00Z");
    private static final Instant FORMER = START.minus(Duration.ofDays(7));

    @Test
    void countsOnTheLastAnswerOfEach() {
        AnswerSheet sheet = sheet(
                answer("IGN", 1, AnswerChoice.EXCUSED, null, START),
                answer("IGN", 2, AnswerChoice.REMOTE, null, START));

        assertThat(sheet.standing("IGN").map(Answer::choice)).contains(AnswerChoice.REMOTE);
        assertThat(sheet.number("IGN")).isEqualTo(2);
        assertThat(sheet.number("REGION")).isZero();
        assertThat(sheet.isOutdated("REGION")).isFalse();
    }

    @Test
    void countsOnNoAnswerForAnotherDay() {
        AnswerSheet sheet = sheet(answer("IGN", 1, AnswerChoice.EXCUSED, null, FORMER));

        assertThat(sheet.standing("IGN")).isEmpty();
        assertThat(sheet.isOutdated("IGN")).isTrue();
        assertThat(sheet.isAway("IGN")).isFalse();
    }

    @Test
    void countsOnNoMandateWhoseHolderWillBeAwayAndOnOneWhoseHolderIsSilent() {
        Answer mandate = answer("IGN", 1, AnswerChoice.REPRESENTED, "REGION", START);

        assertThat(sheet(mandate).standing("IGN")).isPresent();
        assertThat(sheet(mandate).mandateOf("REGION").map(Answer::signatory)).contains("IGN");
        AnswerSheet away = sheet(mandate, answer("REGION", 1, AnswerChoice.EXCUSED, null, START));
        assertThat(away.standing("IGN")).isEmpty();
        assertThat(away.isOutdated("IGN")).isTrue();
    }

    /** The mandate was for another day: its holder may be asked by another now. */
    @Test
    void forgetsAMandateWithItsDay() {
        AnswerSheet sheet = sheet(answer("IGN", 1, AnswerChoice.REPRESENTED, "REGION", FORMER));

        assertThat(sheet.mandateOf("REGION")).isEmpty();
    }

    @Test
    void takesOnlyWhoSaidSoForAway() {
        AnswerSheet sheet = sheet(
                answer("IGN", 1, AnswerChoice.PRESENT, null, START),
                answer("REGION", 1, AnswerChoice.EXCUSED, null, START));

        assertThat(sheet.isAway("IGN")).isFalse();
        assertThat(sheet.isAway("REGION")).isTrue();
        assertThat(sheet.isAway("OPENIG")).isFalse();
    }

    @Test
    void findsAMandateByItsHolderAlone() {
        AnswerSheet sheet = sheet(answer("IGN", 1, AnswerChoice.REPRESENTED, "REGION", START));

        assertThat(sheet.mandateOf("OPENIG")).isEmpty();
    }

    @Test
    void keepsWhoAnsweredAndWhetherItWasToldBySomebodyElse() {
        Answer own = answer("IGN", 1, AnswerChoice.PRESENT, null, START);
        assertThat(own.reported()).isFalse();
        assertThat(own.authorship()).isEqualTo(new Authorship("membre.ign", "Membre IGN", null, FORMER));
        assertThat(own.says(new Said("IGN", AnswerChoice.PRESENT, null))).isTrue();
        assertThat(own.says(new Said("IGN", AnswerChoice.EXCUSED, null))).isFalse();

        Authorship told = Authorship.of(Samples.SECRETARIAT, null, FORMER);
        Answer reported =
                Answer.of(7, START, new Said("IGN", AnswerChoice.PRESENT, null), 1, Samples.SECRETARIAT, told);
        assertThat(reported.reported()).isTrue();
    }

    private static AnswerSheet sheet(Answer... versions) {
        return new AnswerSheet(START, List.of(versions));
    }

    private static Answer answer(String signatory, int number, AnswerChoice choice, String mandateTo, Instant start) {
        Actor member = Samples.member(signatory);
        Said said = new Said(signatory, choice, mandateTo);
        return Answer.of(7, start, said, number, member, Authorship.of(member, null, FORMER));
    }
}
