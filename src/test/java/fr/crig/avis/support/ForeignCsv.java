package fr.crig.avis.support;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tables read by another library than the one that writes them. */
public final class ForeignCsv {

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private ForeignCsv() {}

    /** For a French spreadsheet: semicolons, behind the mark that says UTF-8. */
    public static List<List<String>> office(byte[] file) throws IOException {
        String text = new String(file, StandardCharsets.UTF_8);
        if (!text.startsWith(BYTE_ORDER_MARK)) {
            throw new AssertionError("no byte order mark");
        }
        return read(text.substring(1), ';');
    }

    /** RFC 4180. */
    public static List<List<String>> plain(byte[] file) throws IOException {
        return read(new String(file, StandardCharsets.UTF_8), ',');
    }

    private static List<List<String>> read(String text, char separator) throws IOException {
        CsvMapper mapper = new CsvMapper();
        mapper.enable(CsvParser.Feature.WRAP_AS_ARRAY);
        try (MappingIterator<List<String>> lines = mapper.readerForListOf(String.class)
                .with(CsvSchema.emptySchema().withColumnSeparator(separator))
                .readValues(text)) {
            return lines.readAll();
        }
    }
}
