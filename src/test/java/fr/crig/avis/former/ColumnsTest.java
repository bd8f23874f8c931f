package fr.crig.avis.former;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.deliberation.Outcome;
import fr.crig.avis.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    @Test
    void guessesByTheHeadingsWithoutAccentsAndCapitals() {
        Columns columns = Columns.guess(List.of(
                "N°", "DATE DE L'AVIS", "Intitulé du projet", "Bénéficiaire", "Avis", "Montant demandé", "Divers"));

        assertThat(columns.places())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        FormerField.NUMBER, 0,
                        FormerField.DAY, 1,
                        FormerField.SUBJECT, 2,
                        FormerField.APPLICANT, 3,
                        FormerField.OUTCOME, 4,
                        FormerField.ASKED, 5));
    }

    @Test
    void leavesToAPersonWhatTwoHeadingsName() {
        assertThat(Columns.guess(List.of("Objet", "Projet")).places()).isEmpty();
    }

    /** «Favorable» is what the domain calls it: nobody makes another outcome of it, whatever a form sends or a former version kept. */
    @Test
    void leavesTheWordsOfTheDomainAsTheyAre() {
        var form = new ColumnsForm();
        form.words = new ArrayList<>(List.of("Avis favorable", "OK", "x".repeat(UnknownOutcomes.LONGEST + 1)));
        form.outcomes = new ArrayList<>(List.of("UNFAVORABLE", "SHARED", "SHARED"));
        assertThat(form.read(3).outcomes()).containsExactly(Map.entry("ok", Outcome.SHARED));
        assertThat(new Columns(
                                Map.of(),
                                Map.of("avis favorable", Outcome.UNFAVORABLE, "favorable", Outcome.UNFAVORABLE))
                        .outcome("Avis favorable"))
                .contains(Outcome.FAVORABLE);
    }

    /** What is shown again after a refusal: each word once, as many as the page asks about, with what was said of it. */
    @Test
    void showsAgainEachWordOnceAndNoMoreThanItAsksAbout() {
        var form = new ColumnsForm();
        form.words = new ArrayList<>(List.of("a", "", "b", "a"));
        form.outcomes = new ArrayList<>(List.of("SHARED"));
        form.complete();
        assertThat(form.words).containsExactly("a", "b");
        assertThat(form.outcomes).containsExactly("SHARED", "");

        form.words = new ArrayList<>(IntStream.range(0, UnknownOutcomes.MOST + 9)
                .mapToObj(rank -> "mot " + rank)
                .toList());
        form.complete();
        assertThat(form.words).hasSize(UnknownOutcomes.MOST);
        assertThat(form.outcomes).hasSize(UnknownOutcomes.MOST);
    }

    @Test
    void refusesAMissingFieldAndAColumnForTwo() {
        assertThatThrownBy(() -> new Columns(Map.of(FormerField.NUMBER, 0, FormerField.NOTE, 0)).check())
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.violations())
                                .extracting(violation -> violation.field() + " " + violation.key())
                                .containsExactly(
                                        "columns[DAY] refusal.columnMissing",
                                        "columns[SUBJECT] refusal.columnMissing",
                                        "columns[APPLICANT] refusal.columnMissing",
                                        "columns[OUTCOME] refusal.columnMissing",
                                        "columns[NOTE] refusal.columnTwice"));
    }
}
