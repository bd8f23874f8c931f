package fr.crig.avis.former;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.shared.Refusal;
import java.util.List;
import java.util.Map;
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
