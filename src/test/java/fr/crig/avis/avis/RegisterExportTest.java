package fr.crig.avis.avis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.request.Scheme;
import fr.crig.avis.request.Theme;
import fr.crig.avis.storage.FileStore;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Filler;
import fr.crig.avis.support.ForeignCsv;
import fr.crig.avis.support.ForeignWorkbook;
import fr.crig.avis.support.Rfc7946;
import fr.crig.avis.support.SelectCounter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.w3c.dom.Document;

/** The register as a file, as it was narrowed, for whoever may read each line; read back by readers that are not ours. */
class RegisterExportTest extends ApplicationTest {

    private static final String PERIMETER = """
            {"type":"FeatureCollection","features":[
             {"type":"Feature","properties":{"geometry":{"no":1}},"geometry":{"type":"Point","coordinates":[2.35,43.21]}},
             {"type":"Feature","properties":null,"geometry":{"type":"Point","coordinates":[2.4,43.3]}}]}""";

    /**
     * Said here a second time: a constant of another class would stay in this one as it was when it was last compiled, and what is compiled is
     * what changed.
     */
    private static final int AT_ONCE = 250;

    @Autowired
    private AvisRegister register;

    @Autowired
    private FileStore files;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource database;

    @Autowired
    private SelectCounter selects;

    @Autowired
    private MockMvcTester mvc;

    @BeforeEach
    void open() {
        accounts.openAll();
    }

    @Test
    void writesWhatThePageShowsForASpreadsheet() throws IOException {
        record();
        List<String> lines = export("secretariat", "format", "csv", "theme", "PCRS")
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).startsWith("\ufeffNuméro;Demande;Délibéré le;Objet;Porteur;Financeur");
        assertThat(lines.get(1)).startsWith("X-2026-002;D-2026-0002;2026-05-28;'=1+1;");
        assertThat(lines.get(2))
                .contains(";120000,50;", ";PCRS;", "Aude", "CPER", "Avis partagé;Pas encore connue;;non;;")
                .doesNotContain("LiDAR");
    }

    @Test
    void writesAWorkbookWhoseTextsAreTexts() throws IOException {
        record();
        byte[] workbook = export("secretariat", "format", "xlsx", "tri", "date")
                .getResponse()
                .getContentAsByteArray();
        List<Row> rows = rows(workbook);
        assertThat(rows).hasSize(4);
        assertThat(rows.get(1).getCellText(0)).isEqualTo("X-2026-001");
        assertThat(rows.get(1).getCellAsNumber(10)).contains(new BigDecimal("120000.50"));
        assertThat(rows.get(1).getCellAsDate(2)).contains(LocalDateTime.of(2026, 5, 28, 0, 0));
        assertThat(rows.get(2).getCell(3).getType()).isEqualTo(CellType.STRING);
        assertThat(rows.get(2).getCell(3).getRawValue()).isEqualTo("=1+1");
        assertThat(rows.get(2).getCell(3).getFormula()).isNull();
    }

    @Test
    void drawsThePerimetersThatWereSentAsGeoJson() throws IOException {
        new Filler(database).fill(30, 10);
        long file = files.store(new ByteArrayInputStream(PERIMETER.getBytes(StandardCharsets.UTF_8)))
                .id();
        String first = jdbc.sql("select reference from avis where id = 1")
                .query(String.class)
                .single();
        jdbc.sql("""
                        insert into attachment (request_id, kind, file_name, media_type, size_bytes, sha256, file_id, added_by,
                                                added_at, revision)
                        select id, 'PERIMETER', 'p.geojson', 'application/geo+json', 1, '', ?, 'x', current_timestamp, 1
                          from funding_request where reference = ?""").params(file, first).update();
        JsonNode map = new ObjectMapper()
                .readTree(export("secretariat", "format", "geojson", "tri", "date", "anterieurs", "sans")
                        .getResponse()
                        .getContentAsByteArray());
        assertThat(map.path("type").asText()).isEqualTo("FeatureCollection");
        assertThat(map.path("features"))
                .hasSizeGreaterThan(10)
                .allSatisfy(feature -> assertThat(
                                feature.path("properties").path("Numéro").asText())
                        .startsWith("CRIG-OCC-"));
        JsonNode drawn = null;
        for (JsonNode feature : map.path("features")) {
            if (feature.path("properties").path("Demande").asText().equals(first)) {
                drawn = feature.path("geometry");
            } else {
                assertThat(feature.path("geometry").isNull()).isTrue();
            }
        }
        assertThat(drawn.path("type").asText()).isEqualTo("GeometryCollection");
        assertThat(drawn.path("geometries")).hasSize(2);
        assertThat(drawn.path("geometries").path(0).path("coordinates").path(0).asDouble())
                .isEqualTo(2.35);
    }

    /** Of a comma, a semicolon, quotes and a line's end nothing is lost, and what begins like a formula is a text. */
    @Test
    void isReadBackByLibrariesThatDidNotWriteIt() throws Exception {
        String odd = "a;b, \\\"c\\\"\\n'd' \u00e9\u202f?";
        add(1, Theme.PCRS, Map.of("Titre", odd, "\"amountAsked\":120000", "\"amountAsked\":120000.50"));
        for (String begin : List.of("=1+1", "+33", "-2", "@x")) {
            add(2 + List.of("=1+1", "+33", "-2", "@x").indexOf(begin), Theme.PCRS, Map.of("Titre", begin));
        }
        String shown = "a;b, \"c\"\n'd' \u00e9\u202f?";

        List<List<String>> table = ForeignCsv.office(bytes("csv"));
        assertThat(table).hasSize(6).allSatisfy(line -> assertThat(line).hasSize(18));
        assertThat(table)
                .extracting(line -> line.get(3))
                .containsExactly("Objet", shown, "'=1+1", "'+33", "'-2", "'@x");
        assertThat(table.get(1).get(10)).isEqualTo("120000,50");

        Document sheet = ForeignWorkbook.sheetNamed(ForeignWorkbook.parts(bytes("xlsx")), "Avis");
        assertThat(ForeignWorkbook.texts(sheet, 0)).isEqualTo(table.get(0));
        assertThat(List.of("D3", "D4", "D5", "D6"))
                .extracting(place -> ForeignWorkbook.typeAndText(sheet, place))
                .containsExactly("inlineStr =1+1", "inlineStr +33", "inlineStr -2", "inlineStr @x");
        assertThat(ForeignWorkbook.typeAndText(sheet, "D2")).isEqualTo("inlineStr " + shown);
        assertThat(ForeignWorkbook.number(sheet, "K2")).isEqualByComparingTo("120000.50");

        Map<?, ?> map = Rfc7946.read(bytes("geojson"));
        assertThat(Rfc7946.faults(map)).isEmpty();
        List<Object> titles = new ArrayList<>();
        for (Object feature : (List<?>) map.get("features")) {
            titles.add(((Map<?, ?>) ((Map<?, ?>) feature).get("properties")).get("Objet"));
        }
        assertThat(titles).containsExactly(shown, "=1+1", "+33", "-2", "@x");
    }

    private byte[] bytes(String format) {
        return export("secretariat", "format", format, "tri", "date")
                .getResponse()
                .getContentAsByteArray();
    }

    @Test
    void givesEachReaderWhatItMaySeeAndSaysSoInTheJournal() throws IOException {
        record();
        for (String format : List.of("csv", "xlsx", "geojson")) {
            MvcTestResult nothing = export("membre.openig", "format", format, "mots", "titre & co");
            assertThat(nothing.getResponse().getContentAsString(StandardCharsets.UTF_8))
                    .doesNotContain("X-2026-0");
            if (format.equals("xlsx")) {
                assertThat(rows(nothing.getResponse().getContentAsByteArray())).hasSize(1);
            }
        }
        assertThat(jdbc.sql(
                                "select subject || ' ' || detail from journal_entry where act = 'avis.exported' order by id")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "CSV mots=titre%20%26%20co", "XLSX mots=titre%20%26%20co", "GEOJSON mots=titre%20%26%20co");
        assertThat(export("secretariat", "format", "ods")).hasStatus(HttpStatus.NOT_FOUND);
    }

    /** Each line once, and so many at once however many there are. */
    @Test
    void readsSomeHundredsAtOnce() throws IOException {
        new Filler(database).fill(700, 10);
        long all =
                jdbc.sql("select count(*) from register_line").query(Long.class).single();
        assertThat(all).isGreaterThan(2L * AT_ONCE);
        byte[][] workbook = new byte[1][];
        List<SelectCounter.Asked> asked =
                selects.during(() -> workbook[0] = export("secretariat", "format", "xlsx", "tri", "porteur")
                        .getResponse()
                        .getContentAsByteArray());
        List<String> numbers = rows(workbook[0]).stream()
                .skip(1)
                .map(row -> row.getCellText(0))
                .toList();
        assertThat(numbers).hasSize((int) all).doesNotHaveDuplicates();
        assertThat(asked.stream()
                        .filter(one -> one.sql().contains("a.record"))
                        .mapToLong(SelectCounter.Asked::times)
                        .sum())
                .isEqualTo(all / AT_ONCE + 1);
    }

    private void record() {
        add(1, Theme.PCRS, Map.of("\"amountAsked\":120000", "\"amountAsked\":120000.50"));
        add(2, Theme.PCRS, Map.of("Titre", "=1+1"));
        add(3, Theme.LIDAR, Map.of());
    }

    private void add(int rank, Theme theme, Map<String, String> changes) {
        register.add(
                RegisterAvis.of(files, clock.instant(), rank, rank, changes),
                1,
                Set.of("PREFECTURE", "REGION", "IGN"),
                new RegisterSubject(theme, Scheme.CPER, Set.of("11")));
    }

    private static List<Row> rows(byte[] workbook) throws IOException {
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return read.getFirstSheet().read();
        }
    }

    private MvcTestResult export(String reader, String... namesAndValues) {
        var request =
                mvc.post().uri("/avis/export").with(accounts.signedIn(reader)).with(csrf());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request = request.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        return request.exchange();
    }
}
