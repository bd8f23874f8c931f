package fr.crig.avis.avis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.support.ApplicationTest;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A person keeps its searches of the register: under a name, by their criteria, for itself alone. */
class SavedSearchTest extends ApplicationTest {

    private static final String AGENT = "agent.region";
    private static final String OTHER = "membre.region";
    private static final String NEW = "/avis/recherches/nouvelle";

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private SavedSearches searches;

    @Autowired
    private SavedSearchDesk desk;

    @Autowired
    private MockMvcTester mvc;

    @BeforeEach
    void open() {
        accounts.openAll();
    }

    @Test
    void keepsTheCriteriaAndTheOrderUnderAName() throws UnsupportedEncodingException {
        assertThat(text(get(AGENT, NEW + "?mots=pcrs%20%26%20co&theme=PCRS&tri=porteur")))
                .contains("name=\"mots\" value=\"pcrs &amp; co\"", "name=\"tri\" value=\"porteur\"");
        MvcTestResult kept = post(
                AGENT,
                NEW,
                "name",
                "  PCRS ouverts ",
                "mots",
                "pcrs & co",
                "reserves",
                "true",
                "tri",
                "porteur",
                "other",
                "x");
        String address = "/avis?mots=pcrs%20%26%20co&reserves=true&tri=porteur";
        assertThat(kept).hasRedirectedUrl(address);
        assertThat(text(get(AGENT, "/avis")))
                .contains("Mes recherches", ">PCRS ouverts<", address.replace("&", "&amp;"))
                .doesNotContain("aria-current=\"true\"");
        assertThat(text(get(AGENT, address))).contains("aria-current=\"true\"", "value=\"pcrs &amp; co\"");
        assertThat(text(get(OTHER, "/avis"))).doesNotContain("Mes recherches");
    }

    @Test
    void wantsANameThatIsNotTaken() {
        assertThat(post(AGENT, NEW, "name", " ", "mots", "pcrs"))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("Donnez un nom", "name=\"mots\" value=\"pcrs\"");
        post(AGENT, NEW, "name", "A", "mots", "pcrs");
        assertThat(post(AGENT, NEW, "name", "A")).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(post(AGENT, NEW, "name", "x".repeat(81))).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        String longest = "\u00e9".repeat(200);
        assertThat(post(
                        AGENT,
                        NEW,
                        "name",
                        "B",
                        "mots",
                        longest,
                        "financeur",
                        longest,
                        "theme",
                        longest,
                        "annee",
                        longest))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(post(OTHER, NEW, "name", "A")).hasRedirectedUrl("/avis");
        for (int rank = 2; rank < SavedSearchDesk.MOST; rank++) {
            searches.add(AGENT, "n" + rank, "");
        }
        assertThat(post(AGENT, NEW, "name", "la trentième")).hasRedirectedUrl("/avis");
        assertThat(post(AGENT, NEW, "name", "encore"))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("Vous gardez déjà 30 recherches");
    }

    @Test
    void isRenamedAndDeletedByItsOwnerAlone() {
        searches.add(AGENT, "A", "mots=pcrs");
        searches.add(AGENT, "B", "mots=lidar");
        String one = "/avis/recherches/" + searches.of(AGENT).get(0).id();
        assertThat(get(OTHER, one)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(OTHER, one, "name", "volée")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(OTHER, one + "/suppression")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(AGENT, one, "name", "B")).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(post(AGENT, one, "name", "A")).hasRedirectedUrl("/avis");
        assertThat(post(AGENT, one, "name", "C")).hasRedirectedUrl("/avis");
        assertThat(names()).containsExactly("B", "C");
        assertThat(post(AGENT, one + "/suppression")).hasRedirectedUrl("/avis");
        assertThat(names()).containsExactly("B");
    }

    /** Also if a page forgot to ask. */
    @Test
    void isOutOfReachOfOthersBehindTheirPages() {
        searches.add(AGENT, "A", "mots=pcrs");
        long one = searches.of(AGENT).get(0).id();
        var other = accounts.actor(OTHER);
        var form = new SavedSearchForm();
        form.name = "volée";
        assertThatThrownBy(() -> desk.find(other, one)).isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> desk.rename(other, one, form)).isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> desk.delete(other, one)).isInstanceOf(NotVisible.class);
        searches.rename(OTHER, one, "volée");
        searches.delete(OTHER, one);
        assertThat(names()).containsExactly("A");
    }

    private List<String> names() {
        return searches.of(AGENT).stream().map(SavedSearch::name).toList();
    }

    private MvcTestResult get(String reader, String path) {
        return mvc.get().uri(URI.create(path)).with(accounts.signedIn(reader)).exchange();
    }

    private MvcTestResult post(String reader, String path, String... namesAndValues) {
        var request = mvc.post().uri(path).with(accounts.signedIn(reader)).with(csrf());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request = request.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        return request.exchange();
    }

    private static String text(MvcTestResult result) throws UnsupportedEncodingException {
        return result.getResponse().getContentAsString();
    }
}
