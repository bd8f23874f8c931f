package fr.crig.avis.figures;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.page.Formats;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Filler;
import fr.crig.avis.support.Samples;
import fr.crig.avis.support.VeraPdf;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Each figure equals the list that it links to, for whoever reads it. */
class FiguresTest extends ApplicationTest {

    private static final Pattern LINK =
            Pattern.compile("<a href=\"((?:/demandes|/avis|/chiffres/liste)\\?[^\"]+)\">([0-9\u202f]+)</a>");
    private static final Pattern ADDRESS =
            Pattern.compile("<a href=\"((?:/demandes|/avis|/chiffres/liste)\\?[^\"]+)\">");
    private static final Pattern CELL = Pattern.compile("<td class=\"amount\"[^>]*>(?:<a [^>]*>)?([^<]+)<");
    private static final Pattern ODD_SPACES = Pattern.compile("[\\s\u00a0\u202f]+");
    private static final Pattern CAPTION = Pattern.compile("<caption[^>]*>([0-9]+) (?:avis|lignes? comptées?)");
    private static final Pattern WORDS = Pattern.compile("\\s+");

    private static final Pattern UNLINKED = Pattern.compile("<td class=\"amount\" data-label=\"([^\"]+)\">(?!<a )");
    private static final Pattern PLAIN = Pattern.compile("<td class=\"amount\">(?!<a )");

    @Autowired
    private Formats formats;

    @Autowired
    private Committee committee;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private DataSource database;

    @Autowired
    private AnswersReader answers;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void openAccounts() {
        accounts.openAll();
    }

    private void fill() {
        CountedListsTest.fill(database, jdbc);
    }

    @Test
    void equalTheListsThatTheyLinkTo() {
        fill();
        for (String reader : List.of("secretariat", "agent.region", "membre.ign")) {
            int figures = 0;
            for (String year : reader.equals("secretariat") ? List.of("2019", "toutes") : List.of("2019")) {
                List<Figure> links = links(read(reader, "/chiffres?annee=" + year));
                links.forEach(figure -> assertThat(figure.count())
                        .as("%s: %s", reader, figure.address())
                        .isEqualTo(listed(reader, figure.address())));
                figures += links.size();
            }
            assertThat(figures).as(reader).isGreaterThan(100);
        }
    }

    /** A number leads to its list, unless it is a share, or the total of numbers that stand beside it and lead to theirs. */
    @Test
    void leadToAListUnlessNumbersBesideThemDo() {
        fill();
        Set<String> measures = Set.of("Suite connue", "Part suivie");
        for (String year : List.of("2019", "toutes")) {
            String page = read("secretariat", "/chiffres?annee=" + year);
            assertThat(UNLINKED.matcher(page)
                            .results()
                            .map(cell -> cell.group(1))
                            .distinct())
                    .as(year)
                    .containsExactlyInAnyOrderElementsOf(measures);
            assertThat(PLAIN.matcher(page).find()).as(year).isFalse();
        }
    }

    /** The sums, of the requests that the list beside them shows. */
    @Test
    void sumWhatTheirListsShow() {
        fill();
        String page = spaces(read("secretariat", "/chiffres?annee=2019"));
        for (String column : List.of("amount_asked", "granted")) {
            BigDecimal sum = jdbc.sql("select sum(" + (column.equals("granted") ? "f.amount" : "r.amount_asked")
                            + ") from funding_request r left join follow_up f on f.reference = r.reference"
                            + " where r.reference like 'D-2019-%'")
                    .query(BigDecimal.class)
                    .single();
            String label = column.equals("granted") ? "Accordé" : "Demandé";
            assertThat(page)
                    .containsPattern(
                            "data-label=\"" + label + "\"><a [^>]*>" + spaces(formats.money(sum)) + "</a></td>")
                    .contains(spaces(formats.money(sum)) + (column.equals("granted") ? " sont accordés" : " demandés"));
        }
    }

    /** As the rule says it, recounted from the avis and the decisions themselves. */
    @Test
    void sayHowManyAvisTheFunderFollowed() {
        new Filler(database).fill(260, 40);
        String page = read("secretariat", "/chiffres?annee=2019");
        String table = page.substring(page.indexOf("<caption>Avis en vigueur dont la suite est connue"));
        List<String> cells = CELL.matcher(table.substring(0, table.indexOf("</tr>", table.indexOf(">2019</th>"))))
                .results()
                .map(cell -> spaces(cell.group(1)))
                .toList();
        long followed = decided("(f.result in ('GRANTED', 'PARTLY_GRANTED') and a.outcome like 'FAVORABLE%'"
                + " or f.result = 'REFUSED' and a.outcome = 'UNFAVORABLE')");
        long partly = decided("f.result = 'PARTLY_GRANTED' and a.outcome like 'FAVORABLE%'");
        long not = decided("(f.result in ('GRANTED', 'PARTLY_GRANTED') and a.outcome = 'UNFAVORABLE'"
                + " or f.result = 'REFUSED' and a.outcome like 'FAVORABLE%')");
        long known = decided("1 = 1");
        assertThat(List.of(followed, partly, not, known - followed - not)).doesNotContain(0L);
        assertThat(cells)
                .containsExactly(
                        String.valueOf(known),
                        String.valueOf(followed),
                        String.valueOf(partly),
                        String.valueOf(not),
                        String.valueOf(known - followed - not),
                        Math.round(100.0 * followed / (followed + not)) + " %");
        assertThat(spaces(page))
                .contains("En 2019, le financeur a suivi l’avis %d fois sur %d".formatted(followed, followed + not));
    }

    private long decided(String condition) {
        return jdbc.sql("select count(*) from avis a join follow_up f on f.reference = a.reference"
                        + " where extract(year from a.deliberated_on) = 2019 and " + condition)
                .query(Long.class)
                .single();
    }

    @Test
    void ofAnswersAreAsCountedOneByOne() {
        fill();
        List<Answers> counted = answers.answers(Samples.SECRETARIAT, Period.of(2019));
        assertThat(counted).hasSize(4).containsExactlyInAnyOrderElementsOf(oneByOne("D-2019-%"));
        assertThat(answers.answers(Samples.SECRETARIAT, new Period(null, 2017, 2026)))
                .containsExactlyInAnyOrderElementsOf(oneByOne("D-%"))
                .anySatisfy(of -> assertThat(of.awaited()).isPositive());
        assertThat(answers.answers(Samples.ADMINISTRATOR, Period.of(2019))).isEmpty();
    }

    private record Given(String signatory, String stance, Integer days) {}

    private List<Answers> oneByOne(String references) {
        return jdbc.sql("""
                        select s.signatory, o.stance, cast(extract(epoch from o.given_at - c.opened_at) / 86400 as integer) as days
                          from circulation c join circulation_asked s on s.circulation = c.id
                          left join opinion o on o.reference = c.reference and o.signatory = s.signatory and o.number = 1
                         where c.reference like ?""").param(references).query(Given.class).list().stream()
                .collect(Collectors.groupingBy(Given::signatory))
                .values()
                .stream()
                .map(FiguresTest::sum)
                .toList();
    }

    private static Answers sum(List<Given> all) {
        List<Integer> days = all.stream()
                .filter(one -> one.stance() != null && !one.stance().equals("TACIT"))
                .map(Given::days)
                .sorted()
                .toList();
        return new Answers(
                all.get(0).signatory(),
                all.size(),
                days.size(),
                all.stream().filter(one -> "TACIT".equals(one.stance())).count(),
                days.get((days.size() - 1) / 2));
    }

    @Test
    void sayThatThereIsNothingYet() {
        String page = words(read("secretariat", "/chiffres"));
        assertThat(page).contains("En 2026, aucune demande n’a été déposée.", "Aucun avis n’a été rendu");
        assertThat(links(page)).isEmpty();
        assertThat(mvc.get().uri("/chiffres?annee=hier").with(accounts.signedIn("secretariat")))
                .hasStatus(404);
    }

    /** The document says what the page says, may be kept for ever and read by everybody, and is for the committee. */
    @Test
    void arePrintedInTheYearlyDocument() throws IOException {
        fill();
        byte[] pdf = bytes("membre.ign", "/chiffres.pdf?annee=2019");
        Files.createDirectories(Path.of("target", "pdf"));
        Files.write(Path.of("target", "pdf", "year.pdf"), pdf);
        assertThat(VeraPdf.faults(pdf)).isEmpty();
        String printed;
        Set<String> links;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            printed = spaces(new PDFTextStripper().getText(document));
            links = links(document);
            assertThat(document.getDocumentInformation().getTitle()).startsWith("Bilan annuel 2019");
            assertThat(alternatives(document.getDocumentCatalog().getStructureTreeRoot()))
                    .filteredOn(text -> text.startsWith("Carte des départements"))
                    .hasSize(1);
            assertThat(alternatives(document.getDocumentCatalog().getStructureTreeRoot()))
                    .filteredOn(text -> text.startsWith("Barres"))
                    .hasSize(5);
        }
        String page = read("membre.ign", "/chiffres?annee=2019");
        List<String> cells =
                CELL.matcher(page).results().map(cell -> spaces(cell.group(1))).toList();
        assertThat(cells)
                .hasSizeGreaterThan(80)
                .allSatisfy(cell -> assertThat(printed).contains(cell));
        assertThat(printed).contains("Aude (11)", "/ ");
        assertThat(ADDRESS.matcher(page)
                        .results()
                        .map(link -> committee.baseUrl() + link.group(1).replace("&amp;", "&")))
                .hasSizeGreaterThan(150)
                .allSatisfy(address -> assertThat(links).contains(address));
    }

    private static Set<String> links(PDDocument document) throws IOException {
        Set<String> links = new HashSet<>();
        for (PDPage page : document.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI address) {
                    links.add(address.getURI());
                }
            }
        }
        return links;
    }

    /** What whoever does not see the pictures is told of each. */
    private static List<String> alternatives(PDStructureNode node) {
        List<String> all = new ArrayList<>();
        if (node instanceof PDStructureElement element && element.getAlternateDescription() != null) {
            all.add(element.getAlternateDescription());
        }
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureNode below) {
                all.addAll(alternatives(below));
            }
        }
        return all;
    }

    private record Figure(String address, long count) {}

    private static List<Figure> links(String page) {
        return LINK.matcher(page)
                .results()
                .map(link -> new Figure(
                        link.group(1).replace("&amp;", "&"),
                        Long.parseLong(link.group(2).replace("\u202f", ""))))
                .toList();
    }

    /** In the file that the list gives, which has all of it. */
    private long listed(String reader, String address) {
        if (!address.startsWith("/demandes")) {
            Matcher caption = CAPTION.matcher(read(reader, address));
            return caption.find() ? Long.parseLong(caption.group(1)) : 0;
        }
        return read(reader, address.replace("/demandes?", "/demandes.csv?"))
                        .lines()
                        .count()
                - 1;
    }

    private String read(String reader, String path) {
        return new String(bytes(reader, path), StandardCharsets.UTF_8);
    }

    private static String spaces(String text) {
        return ODD_SPACES.matcher(text).replaceAll(" ").trim();
    }

    private byte[] bytes(String reader, String path) {
        var response =
                mvc.get().uri(path).with(accounts.signedIn(reader)).exchange().getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsByteArray();
    }

    private static String words(String page) {
        return WORDS.matcher(page).replaceAll(" ");
    }
}
