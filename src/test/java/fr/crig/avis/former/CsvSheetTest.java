package fr.crig.avis.former;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.shared.Refusal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSheetTest {

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void readsWhatStandsBetweenItsSeparators(String separator) {
        Sheet sheet = CsvSheet.of(String.join(separator, "Numéro", "Objet", "Montant") + "\r\n"
                + String.join(separator, "12", "\"PCRS; image, de l’Aude\"", "\"1234,56\"") + "\r\n");

        assertThat(sheet.headings()).containsExactly("Numéro", "Objet", "Montant");
        assertThat(sheet.lines()).containsExactly(new SheetLine(2, List.of("12", "PCRS; image, de l’Aude", "1234,56")));
    }

    @Test
    void countsNoSeparatorInsideQuotes() {
        assertThat(CsvSheet.of("\"a, b, c, d\";Objet\n1;2\n").headings()).containsExactly("a, b, c, d", "Objet");
    }

    @Test
    void namesALineAsTheSpreadsheetShowsItsBeginning() {
        Sheet sheet = CsvSheet.of("Numéro;Objet\n1;\"sur\ntrois\nlignes\"\n\n;\n2;autre\n");

        assertThat(sheet.lines()).extracting(SheetLine::number).containsExactly(2L, 7L);
    }

    @Test
    void looksForTheHeadingsUnderATitle() {
        Sheet sheet = CsvSheet.of("Registre des avis;;\n\nNuméro;Objet;Date\n1;PCRS;\n");

        assertThat(sheet.headings()).containsExactly("Numéro", "Objet", "Date");
        assertThat(sheet.lines()).hasSize(1);
    }

    @Test
    void refusesWhatIsNoTableOrCannotBeToldApart() {
        refused("", "refusal.sheetEmpty");
        refused("Numéro;Objet\n", "refusal.sheetEmpty");
        refused("un texte\nsans table\n", "refusal.sheetEmpty");
        refused("Objet;Date;OBJET\n1;2;3\n", "refusal.sheetHeadingTwice");
        refused("Numéro;Objet\n1;\"jamais fermé\n", "refusal.sheetQuotes");
    }

    @Test
    void refusesMoreThanARegisterHolds() {
        String most = "Numéro;Objet\n" + "1;2\n".repeat(Sheet.MOST_LINES);

        assertThat(CsvSheet.of(most).lines()).hasSize(Sheet.MOST_LINES);
        refused(most + "1;2\n", "refusal.sheetLines");
        refused(
                String.join(";", Collections.nCopies(Sheet.MOST_COLUMNS + 1, "")) + "a;b\n1;2\n",
                "refusal.sheetColumns");
    }

    private static void refused(String text, String why) {
        assertThatThrownBy(() -> CsvSheet.of(text)).isInstanceOf(Refusal.class).hasMessageContaining(why);
    }
}
