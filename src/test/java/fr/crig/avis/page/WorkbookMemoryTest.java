package fr.crig.avis.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.support.SmallHeap;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A workbook is written while its lines are read: four times as many need no more memory. In a process of its own, which has no more. */
@Tag("benchmark")
class WorkbookMemoryTest {

    private static final int COLUMNS = 18;

    @Test
    void needs48MegabytesHoweverManyLinesThereAre() throws Exception {
        for (int lines : List.of(100_000, 400_000)) {
            assertThat(SmallHeap.run(WorkbookMemoryTest.class, String.valueOf(lines)))
                    .isEqualTo("%d lines".formatted(lines));
        }
    }

    /** @param arguments how many lines */
    public static void main(String[] arguments) throws IOException {
        List<String> headings = new ArrayList<>();
        for (int column = 0; column < COLUMNS; column++) {
            headings.add("Column " + column);
        }
        var workbook = new Xlsx(OutputStream.nullOutputStream(), "Lines", headings);
        int lines = Integer.parseInt(arguments[0]);
        for (int line = 0; line < lines; line++) {
            workbook.row(cells(line));
        }
        workbook.end();
        System.out.println(lines + " lines");
    }

    /** No two texts are the same: a workbook that kept each once would have to remember them all. */
    private static List<Object> cells(int line) {
        List<Object> cells = new ArrayList<>(List.of(LocalDate.EPOCH.plusDays(line % 10_000), new BigDecimal(line)));
        while (cells.size() < COLUMNS) {
            cells.add("Text %d of line %d".formatted(cells.size(), line));
        }
        return cells;
    }
}
