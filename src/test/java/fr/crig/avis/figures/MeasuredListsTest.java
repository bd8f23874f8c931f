package fr.crig.avis.figures;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Filler;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A sum, a median, a number of reserves: each is recounted from all the pages of the list that it leads to, as its reader sees them. */
class MeasuredListsTest extends ApplicationTest {

    private static final Pattern FIGURE =
            Pattern.compile("<a href=\"(/chiffres/liste\\?[^\"]+)\">([^<]*[^<0-9\u202f][^<]*)</a>");
    private static final Pattern MEASURED =
            Pattern.compile("<td class=\"amount\" data-label=\"([^\"]+)\">([^<]*)</td>");
    private static final Pattern SAID = Pattern.compile("<p class=\"figure-answer\">([^<]*)</p>");
    private static final Pattern NEXT = Pattern.compile("<a rel=\"next\" href=\"([^\"]+)\"");
    private static final Pattern REST = Pattern.compile("href=\"(/chiffres/liste\\?[^\"]*suite=[^\"]+)\"");
    private static final Pattern LINE = Pattern.compile("<tr>\\s*<th scope=\"row\"");
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9,]");

    /** Of a sum of nothing. */
    private static final String NOTHING = "";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient jdbc;

    private record Figure(String address, String text) {}

    /** All pages of a list. */
    private record Whole(String said, String measure, List<BigDecimal> values, long lines) {}

    @BeforeEach
    void openAccounts() {
        accounts.openAll();
    }

    @Test
    void giveTheFigureThatLeadsToThem() {
        CountedListsTest.fill(database, jdbc);
        Set<String> measures = new HashSet<>();
        for (String reader : List.of("secretariat", "agent.region", "membre.ign")) {
            for (String year : reader.equals("secretariat") ? List.of("2019", "toutes") : List.of("2019")) {
                List<Figure> figures = figures(read(reader, "/chiffres?annee=" + year));
                assertThat(figures).as(reader).hasSizeGreaterThan(50);
                figures.forEach(figure -> measures.add(recounted(reader, figure)));
            }
        }
        assertThat(measures)
                .containsExactlyInAnyOrder(
                        NOTHING, "Demandé", "Accordé", "Jours", "Réserves levées", "Réserves, levées ou non");
    }

    /** @return what is measured */
    private String recounted(String reader, Figure figure) {
        Whole whole = whole(reader, figure.address());
        List<BigDecimal> values = whole.values();
        BigDecimal counted = whole.measure().equals("Jours")
                ? values.stream().sorted().toList().get((values.size() - 1) / 2)
                : values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        String what = reader + ": " + figure.address();
        assertThat(counted).as(what).isEqualByComparingTo(number(figure.text()));
        assertThat(number(whole.said().replaceFirst("^[^0-9]*", ""))).as(what).isEqualByComparingTo(counted);
        return whole.measure();
    }

    /** The list goes on behind its first thousand, and what is said of all of it holds for all of it. */
    @Test
    void areWhollyThere() {
        new Filler(database).fill(1200, 40);
        Whole whole = whole("secretariat", "/chiffres/liste?quoi=demandes&annee=toutes");
        assertThat(whole.lines())
                .isEqualTo(jdbc.sql("select count(*) from funding_request where reference is not null")
                        .query(Long.class)
                        .single())
                .isGreaterThan(1200);
        assertThat(whole.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(number(whole.said()));
    }

    private static List<Figure> figures(String page) {
        return FIGURE.matcher(page)
                .results()
                .map(link -> new Figure(link.group(1).replace("&amp;", "&"), link.group(2)))
                .toList();
    }

    private Whole whole(String reader, String address) {
        List<BigDecimal> values = new ArrayList<>();
        String said = "";
        String measure = NOTHING;
        long lines = 0;
        String rest = null;
        for (String next = address + "&size=50"; next != null; ) {
            String page = read(reader, next);
            said = first(SAID, page, said);
            lines += LINE.matcher(page).results().count();
            for (Matcher cell = MEASURED.matcher(page); cell.find(); ) {
                measure = cell.group(1);
                if (!cell.group(2).equals("–")) {
                    values.add(number(cell.group(2)));
                }
            }
            String behind = first(REST, page, null);
            rest = next.contains("suite=") ? null : behind;
            next = first(NEXT, page, rest);
        }
        return new Whole(said, measure, values, lines);
    }

    private static String first(Pattern pattern, String page, String otherwise) {
        Matcher matcher = pattern.matcher(page);
        return matcher.find() ? matcher.group(1).replace("&amp;", "&") : otherwise;
    }

    private static BigDecimal number(String text) {
        if (text.startsWith("une ")) {
            return BigDecimal.ONE;
        }
        String digits = NO_DIGIT.matcher(text).replaceAll("").replace(',', '.');
        return digits.isEmpty() ? BigDecimal.ZERO : new BigDecimal(digits);
    }

    private String read(String reader, String path) {
        var response =
                mvc.get().uri(path).with(accounts.signedIn(reader)).exchange().getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
