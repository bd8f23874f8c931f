package fr.crig.avis.former;

import fr.crig.avis.shared.Refusal;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of an Excel workbook, each cell as it would have been typed. */
final class XlsxSheet {

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    /** Unpacked. */
    static final long MOST_BYTES = 40_000_000;

    /** A title, the headings, and one line more than there may be, by which it is seen that there are too many. */
    private static final int LINES_READ = Sheet.MOST_LINES + 100;

    /** Numbers stand there as binary fractions, with a wrong digit far behind. */
    private static final int TRUE_DIGITS = 6;

    /** What is no part of a format of days: colours, conditions, currencies, and what is shown as it is. */
    private static final Pattern AS_IT_IS = Pattern.compile("\\[[^\\]]*]|\"[^\"]*\"|\\\\.");

    private static final Pattern OF_A_DAY = Pattern.compile("[yd]", Pattern.CASE_INSENSITIVE);

    private XlsxSheet() {}

    /** @param file looked at before: no macros, and no more behind it than a workbook holds @throws Refusal if it is no table */
    static Sheet of(File file) {
        try {
            ensureFitsInMemory(file);
        } catch (IOException noArchive) {
            throw noWorkbook();
        }
        return read(file);
    }

    /** Texts that cells share are read whole before the first line is: what is packed in the file is counted, whatever it says of itself. */
    private static void ensureFitsInMemory(File file) throws IOException {
        long bytes = 0;
        try (var zip = new ZipFile(file)) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream content = zip.getInputStream(entry)) {
                    bytes += content.transferTo(OutputStream.nullOutputStream());
                }
            }
        }
        if (bytes > MOST_BYTES) {
            throw Sheet.tooMuch();
        }
    }

    private static Sheet read(File file) {
        try (var workbook = new ReadableWorkbook(file, WITH_FORMATS);
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return Sheet.of(rows.map(XlsxSheet::line)
                    .filter(line -> line.filled() > 0)
                    .limit(LINES_READ)
                    .toList());
        } catch (IOException | ExcelReaderException noWorkbook) {
            throw noWorkbook();
        }
    }

    private static Refusal noWorkbook() {
        return Refusal.of("file", "refusal.sheetNoWorkbook");
    }

    private static SheetLine line(Row row) {
        List<String> cells = IntStream.range(0, Math.min(row.getCellCount(), Sheet.MOST_COLUMNS + 1))
                .mapToObj(column ->
                        row.getOptionalCell(column).map(XlsxSheet::text).orElse(""))
                .toList();
        return new SheetLine(row.getRowNum(), cells);
    }

    /** Of a formula what it came to when it was saved; nothing is computed here. */
    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            return isDay(cell) ? cell.asDate().toLocalDate().toString() : number(cell.asNumber());
        }
        return cell.getType() == CellType.FORMULA ? cell.getRawValue() : cell.getText();
    }

    private static boolean isDay(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null
                && OF_A_DAY.matcher(AS_IT_IS.matcher(format).replaceAll("")).find();
    }

    private static String number(BigDecimal number) {
        BigDecimal rounded = number.setScale(TRUE_DIGITS, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
