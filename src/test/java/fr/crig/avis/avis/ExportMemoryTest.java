package fr.crig.avis.avis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.deliberation.Outcome;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.support.Samples;
import fr.crig.avis.support.SmallHeap;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Each file of the register is written while its lines are read: 20 000 lines, each with 4 KB of its own, need no more than 48 MB. */
class ExportMemoryTest {

    private static final String GRANTS = "GRANTS";
    private static final long LINES = 20_000;

    /** The texts that an avis may bring along, of which no two are the same. */
    private static final int TEXT = 4_000;

    @ParameterizedTest
    @ValueSource(strings = {"CSV", "XLSX", "GEOJSON", GRANTS})
    void needsNoMoreMemoryForMoreLines(String format) throws Exception {
        assertThat(SmallHeap.run(ExportMemoryTest.class, format)).isEqualTo(LINES + " lines of " + format);
    }

    /** @param arguments the format */
    public static void main(String[] arguments) throws Exception {
        long written = GRANTS.equals(arguments[0]) ? grants(new Grants()) : register(new Lines(), arguments[0]);
        System.out.println(written + " lines of " + arguments[0]);
    }

    private static long register(Lines lines, String format) throws IOException {
        var jdbc = JdbcClient.create(new DriverManagerDataSource("jdbc:h2:mem:register;DB_CLOSE_DELAY=-1"));
        List.of(
                        "create table register_line (id bigint, theme varchar(9), scheme varchar(9), avis bigint)",
                        "create table avis (id bigint, record varchar(9), reference varchar(20))",
                        "create table follow_up (reference varchar(20), amount integer)",
                        "create table register_term (line bigint, term varchar(9), fields varchar(9))")
                .forEach(table -> jdbc.sql(table).update());
        new RegisterExport(new RegisterFiles(lines, jdbc), null, null, words())
                .write(
                        Samples.SECRETARIAT,
                        new AvisSearch(RegisterFilter.NONE, RegisterOrder.OLDEST, null),
                        RegisterFormat.valueOf(format),
                        OutputStream.nullOutputStream());
        return lines.last;
    }

    private static long grants(Grants grants) throws IOException {
        Writer target = new OutputStreamWriter(OutputStream.nullOutputStream(), StandardCharsets.UTF_8);
        new GrantExportDesk(grants, null, new GrantFiles(grants), new GrantColumns(words()), null)
                .write(Samples.SECRETARIAT, "20005379100014", 2026, target);
        return grants.last;
    }

    private static StaticMessageSource words() {
        var words = new StaticMessageSource();
        words.setUseCodeAsDefaultMessage(true);
        return words;
    }

    /** Made as they are asked for. */
    private static final class Lines extends RegisterRows {

        private long last;

        Lines() {
            super(null, null, null, null, null);
        }

        @Override
        List<AvisEntry> next(Actor reader, AvisSearch search, int most) {
            long from = last;
            last = Math.min(LINES, from + most);
            return LongStream.rangeClosed(from + 1, last)
                    .mapToObj(id -> AvisEntry.of(id, former(id), null, null))
                    .toList();
        }

        private static FormerAvis former(long id) {
            return new FormerAvis(
                    id,
                    "F" + id,
                    LocalDate.EPOCH,
                    text(id),
                    "Syndicat",
                    null,
                    null,
                    null,
                    null,
                    null,
                    Outcome.FAVORABLE,
                    BigDecimal.TEN,
                    null,
                    null,
                    null);
        }
    }

    /** The same of grants, of which all is said. */
    private static final class Grants extends GrantRows {

        private long last;

        Grants() {
            super(null, null);
        }

        @Override
        List<Long> lines(Actor reader, int year, String body, Long behind, int most) {
            long from = last;
            last = Math.min(LINES, from + most);
            return LongStream.rangeClosed(from + 1, last).boxed().toList();
        }

        @Override
        Map<Long, PublishedGrant> said(List<Long> lines) {
            Map<Long, PublishedGrant> said = new LinkedHashMap<>();
            lines.forEach(line -> said.put(line, grant(line)));
            return said;
        }

        private static PublishedGrant grant(long line) {
            var facts = new GrantFacts(
                    "Région",
                    "20005379100014",
                    LocalDate.EPOCH,
                    null,
                    text(line),
                    GrantNature.CASH,
                    GrantPayment.SINGLE,
                    null,
                    LocalDate.EPOCH,
                    null,
                    null,
                    false,
                    null);
            return new PublishedGrant(
                    BigDecimal.TEN,
                    new GrantDetails(
                            facts,
                            List.of(new Beneficiary("Syndicat", "20001000700010", null, new BigDecimal("100.00")))));
        }
    }

    private static String text(long id) {
        return "%010d".formatted(id).repeat(TEXT / 10);
    }
}
