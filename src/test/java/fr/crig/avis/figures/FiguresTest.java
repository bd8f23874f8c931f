package fr.crig.avis.figures;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Filler;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Each figure equals the list that it links to, for whoever reads it. */
class FiguresTest extends ApplicationTest {

    private static final Pattern LINK = Pattern.compile("<a href=\"(/demandes\\?[^\"]+)\">([0-9\u202f]+)</a>");
    private static final Pattern WORDS = Pattern.compile("\\s+");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private DataSource database;

    @BeforeEach
    void openAccounts() {
        accounts.openAll();
    }

    @Test
    void equalTheListsThatTheyLinkTo() {
        new Filler(database).fill(260, 40);
        for (String reader : List.of("secretariat", "agent.region", "membre.ign")) {
            int figures = 0;
            for (String year : List.of("2019", "toutes")) {
                List<Figure> links = links(read(reader, "/chiffres?annee=" + year));
                links.forEach(figure -> assertThat(figure.count())
                        .as("%s: %s", reader, figure.address())
                        .isEqualTo(listed(reader, figure.address())));
                figures += links.size();
            }
            assertThat(figures).as(reader).isGreaterThan(40);
        }
    }

    @Test
    void sayThatThereIsNothingYet() {
        String page = words(read("secretariat", "/chiffres"));
        assertThat(page).contains("En 2026, aucune demande n’a été déposée.", "Aucun avis n’a été rendu");
        assertThat(links(page)).isEmpty();
        assertThat(mvc.get().uri("/chiffres?annee=hier").with(accounts.signedIn("secretariat")))
                .hasStatus(404);
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
        return read(reader, address.replace("/demandes?", "/demandes.csv?"))
                        .lines()
                        .count()
                - 1;
    }

    private String read(String reader, String path) {
        var response =
                mvc.get().uri(path).with(accounts.signedIn(reader)).exchange().getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String words(String page) {
        return WORDS.matcher(page).replaceAll(" ");
    }
}
