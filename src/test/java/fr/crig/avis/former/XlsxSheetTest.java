package fr.crig.avis.former;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.shared.Refusal;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxSheetTest {

    @TempDir
    private Path folder;

    @Test
    void readsEachCellAsItWouldHaveBeenTyped() throws IOException {
        Sheet sheet = XlsxSheet.of(workbook(cells -> {
            cells.value(0, 0, "Registre des avis");
            cells.range(0, 0, 0, 3).merge();
            cells.value(2, 0, "Numéro");
            cells.value(2, 1, "Date");
            cells.value(2, 2, "Montant");
            cells.value(3, 0, 12);
            cells.value(3, 1, LocalDate.of(2019, 3, 12));
            cells.style(3, 1).format("dd/mm/yyyy").set();
            cells.value(3, 2, 0.1 + 0.2);
            cells.style(3, 2).format("#,##0.00 [$€-fr-FR]\" dus\"").set();
        }));

        assertThat(sheet.headings()).startsWith("Numéro", "Date", "Montant");
        assertThat(sheet.lines()).singleElement().satisfies(line -> {
            assertThat(line.number()).isEqualTo(4);
            assertThat(line.cells()).startsWith("12", "2019-03-12", "0.3");
        });
    }

    @Test
    void refusesWhatIsNoWorkbook() throws IOException {
        Path text = Files.writeString(folder.resolve("registre.xlsx"), "Numéro;Objet\n1;2\n");

        assertThatThrownBy(() -> XlsxSheet.of(text.toFile()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("refusal.sheetNoWorkbook");
    }

    /** However little of the disk it takes: nothing of it is in memory yet. */
    @Test
    void refusesAWorkbookThatUnpacksToMoreThanFits() throws IOException {
        File file = workbook(cells -> {
            cells.value(0, 0, "Numéro");
            cells.value(0, 1, "Objet");
            cells.value(1, 0, "12");
        });
        try (var zip = FileSystems.newFileSystem(file.toPath())) {
            Files.write(zip.getPath("xl", "texts.xml"), new byte[(int) XlsxSheet.MOST_BYTES]);
        }
        assertThatThrownBy(() -> XlsxSheet.of(file))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("refusal.sheetTooMuch");
    }

    /** One text that a workbook holds once may stand in each of its cells. */
    @Test
    void refusesMoreSignsThanFit() {
        String longest = "x".repeat(30_000);
        var head = new SheetLine(1, List.of("Numéro", "Objet"));
        var line = new SheetLine(2, Collections.nCopies(Sheet.MOST_COLUMNS, longest));
        assertThat(Sheet.of(List.of(head, line)).lines()).hasSize(1);
        List<SheetLine> lines = Stream.concat(Stream.of(head), Collections.nCopies(7, line).stream())
                .toList();
        assertThatThrownBy(() -> Sheet.of(lines))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("refusal.sheetTooMuch");
    }

    @Test
    void refusesAWorkbookThatIsBroken() throws IOException {
        File file = workbook(cells -> cells.value(0, 0, "Numéro"));
        try (var zip = FileSystems.newFileSystem(file.toPath())) {
            Files.writeString(zip.getPath("xl", "worksheets", "sheet1.xml"), "<worksheet><sheetData><row");
        }

        assertThatThrownBy(() -> XlsxSheet.of(file))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("refusal.sheetNoWorkbook");
    }

    @Test
    void computesNoFormula() throws IOException {
        Sheet sheet = XlsxSheet.of(workbook(cells -> {
            cells.value(0, 0, "Numéro");
            cells.value(0, 1, "Montant");
            cells.value(1, 0, "7");
            cells.formula(1, 1, "1+1");
        }));

        assertThat(sheet.lines().get(0).cell(1)).isEmpty();
    }

    @Test
    void refusesMoreThanARegisterHolds() throws IOException {
        File file = workbook(cells -> {
            for (int row = 0; row <= Sheet.MOST_LINES + 1; row++) {
                cells.value(row, 0, "a");
                cells.value(row, 1, "b" + row);
            }
        });

        assertThatThrownBy(() -> XlsxSheet.of(file))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("refusal.sheetLines");
    }

    private File workbook(Consumer<Worksheet> content) throws IOException {
        Path file = folder.resolve("registre.xlsx");
        try (var target = Files.newOutputStream(file);
                var workbook = new Workbook(target, "test", "1.0")) {
            content.accept(workbook.newWorksheet("Registre"));
        }
        return file.toFile();
    }
}
