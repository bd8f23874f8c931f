package fr.crig.avis.former;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.avis.FormerAvis;
import fr.crig.avis.deliberation.Outcome;
import fr.crig.avis.shared.Refusal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormerLineTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final Columns COLUMNS = new Columns(Map.of(
            FormerField.NUMBER, 0,
            FormerField.DAY, 1,
            FormerField.SUBJECT, 2,
            FormerField.APPLICANT, 3,
            FormerField.OUTCOME, 4,
            FormerField.ASKED, 5));

    @ParameterizedTest
    @ValueSource(strings = {"12/03/2019", "12 mars 2019", "2019-03-12", "mardi 12 mars 2019"})
    void readsTheDayAsItIsWrittenInFrance(String day) {
        assertThat(read("7", day, "PCRS", "Aude", "Favorable", "").day()).isEqualTo(LocalDate.of(2019, 3, 12));
    }

    @ParameterizedTest
    @CsvSource({
        "30/02/2019, refusal.formerDay",
        "12/03/19, refusal.formerDay",
        "43536, refusal.formerDay",
        "30/12/1899, refusal.formerDayRange",
        "31/12/1989, refusal.formerDayRange",
        "28/11/2026, refusal.formerDayRange"
    })
    void refusesADayThatIsNoneOrCannotBe(String day, String why) {
        refused(why, "7", day, "PCRS", "Aude", "Favorable", "");
    }

    @Test
    void takesTheFirstDayAndToday() {
        assertThat(read("7", "01/01/1990", "PCRS", "Aude", "Favorable", "").day())
                .isEqualTo(FormerLine.EARLIEST);
        assertThat(read("7", "27/11/2026", "PCRS", "Aude", "Favorable", "").day())
                .isEqualTo(TODAY);
    }

    @ParameterizedTest
    @CsvSource({"'1 234,56 €', 1234.56", "'1\u00a0234,56\u00a0€', 1234.56", "'120\u202f000', 120000", "0, 0"})
    void readsAnAmountAsItIsWrittenInFrance(String typed, String amount) {
        assertThat(read("7", "12/03/2019", "PCRS", "Aude", "Favorable", typed).asked())
                .isEqualByComparingTo(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"120 k€", "-3", "=A1*2", "1.234,56", "environ 1000"})
    void refusesAnAmountThatWouldHaveToBeGuessed(String typed) {
        refused("refusal.formerAmount", "7", "12/03/2019", "PCRS", "Aude", "Favorable", typed);
    }

    @ParameterizedTest
    @CsvSource({
        "Avis favorable, FAVORABLE",
        "favorable avec réserves, FAVORABLE_WITH_RESERVES",
        "Favorable sous réserve, FAVORABLE_WITH_RESERVES",
        "DÉFAVORABLE, UNFAVORABLE",
        "avis partagé, SHARED",
        "Pas d’avis exprimé, NO_OPINION"
    })
    void knowsAnOutcomeByTheWordsOfTheDomain(String words, Outcome outcome) {
        assertThat(read("7", "12/03/2019", "PCRS", "Aude", words, "").outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OK", "non favorable", "plutôt favorable", "ajourné", "avis"})
    void guessesNoOutcome(String words) {
        refused("refusal.formerOutcome", "7", "12/03/2019", "PCRS", "Aude", words, "");
    }

    @Test
    void tellsAllThatIsWrongInALine() {
        assertThatThrownBy(() -> read("", "hier", "x".repeat(301), "Aude", "bof", "120 k€"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.violations())
                                .extracting(violation -> violation.field() + " " + violation.key())
                                .containsExactly(
                                        "NUMBER refusal.formerMissing",
                                        "DAY refusal.formerDay",
                                        "SUBJECT refusal.tooLong",
                                        "OUTCOME refusal.formerOutcome",
                                        "ASKED refusal.formerAmount"));
    }

    @Test
    void takesALineThatEndsEarlyAsEmptyThere() {
        assertThat(read("7", "12/03/2019", "x".repeat(300), "Aude", "Favorable").asked())
                .isNull();
    }

    private static FormerAvis read(String... cells) {
        return FormerLine.read(new SheetLine(2, List.copyOf(Arrays.asList(cells))), COLUMNS, TODAY);
    }

    private static void refused(String why, String... cells) {
        assertThatThrownBy(() -> read(cells)).isInstanceOf(Refusal.class).hasMessageContaining(why);
    }
}
