package fr.crig.avis.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.crig.avis.account.AccountDesk;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.shared.Capacity;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Samples;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of the register, as a browser without JavaScript would ask for them. */
class MemberPagesTest extends ApplicationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private AccountDesk accountDesk;

    @Autowired
    private Terms terms;

    @Autowired
    private AbsenceDesk absences;

    @BeforeEach
    void openAccounts() {
        accounts.openAll();
    }

    @Test
    void showTheSecretariatEachSignatorysMembers() {
        absences.declare(Samples.member("IGN"), "membre.ign", AbsenceDeskTest.form(TODAY, TODAY.plusDays(8)));
        LocalDate later = TODAY.plusDays(20);
        absences.declare(Samples.member("REGION"), "membre.region", AbsenceDeskTest.form(later, later));

        assertThat(get("/membres", "secretariat"))
                .hasStatusOk()
                .bodyText()
                .contains("IGN Occitanie\u00a0: en exercice", "Titulaire – IGN Occitanie", "membre titulaire")
                .contains("depuis le 1er janvier 2025", "compte suppleant.region", "absent jusqu’au 20 mars 2026")
                .contains("absence du 1er avril 2026 au 1er avril 2026")
                .contains("/membres/nouveau?signataire=IGN", "Absence déclarée");
    }

    @Test
    void showMembersTheSameWithoutAnythingToDo() {
        absences.declare(Samples.member("IGN"), "membre.ign", AbsenceDeskTest.form(TODAY, TODAY.plusDays(8)));

        assertThat(get("/membres", "suppleant.region"))
                .hasStatusOk()
                .bodyText()
                .contains("Titulaire – IGN Occitanie", "absent jusqu’au 20 mars 2026")
                .doesNotContain("/membres/nouveau", "/fin\"", "/correction\"", "compte membre.ign", "Absence déclarée");
    }

    @Test
    void areClosedToEverybodyElse() {
        long id = term("membre.ign").id();
        for (String stranger : List.of("agent.ign", "admin")) {
            assertThat(get("/membres", stranger)).hasStatus(404);
        }
        for (String reader : List.of("agent.ign", "admin", "membre.region", "suppleant.ign")) {
            assertThat(get("/membres/nouveau?signataire=IGN", reader)).hasStatus(404);
            assertThat(get("/membres/" + id + "/fin", reader)).hasStatus(404);
            assertThat(get("/membres/" + id + "/correction", reader)).hasStatus(404);
            assertThat(send("/membres/nouveau", reader, "signatory", "IGN")).hasStatus(404);
            assertThat(send("/membres/" + id + "/fin", reader, "until", "2026-04-01", "version", "0"))
                    .hasStatus(404);
            assertThat(send("/membres/" + id + "/correction", reader, "from", "2026-04-01", "version", "0"))
                    .hasStatus(404);
        }
        assertThat(mvc.get().uri("/membres")).hasStatus3xxRedirection();
        assertThat(mvc.post().uri("/membres/nouveau").with(accounts.signedIn("secretariat")))
                .hasStatus(403);
        assertThat(term("membre.ign").until()).isNull();
    }

    @Test
    void beginWithTheReadersOwnSignatory() {
        assertThat(get("/membres", "suppleant.ign"))
                .bodyText()
                .containsSubsequence("id=\"members-IGN\"", "id=\"members-PREFECTURE\"", "id=\"members-OPENIG\"");
        assertThat(get("/membres", "secretariat"))
                .bodyText()
                .containsSubsequence("id=\"members-PREFECTURE\"", "id=\"members-IGN\"", "id=\"members-OPENIG\"");
    }

    @Test
    void letATitulaireNameItsSuppleantAndNothingMore() {
        freeSuppleant();
        assertThat(get("/membres", "membre.ign"))
                .bodyText()
                .contains("/membres/nouveau?signataire=IGN")
                .doesNotContain("signataire=REGION", "/correction\"", "/membre.ign/absences\"")
                .doesNotContain("/membres/" + term("membre.ign").id() + "/fin");
        assertThat(get("/membres/nouveau?signataire=IGN", "membre.ign"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"SUPPLEANT\"", "checked=\"checked\"")
                .doesNotContain("value=\"TITULAIRE\"", "<option value=\"membre.ign\"");
        assertThat(get("/membres/nouveau?signataire=REGION", "membre.ign")).hasStatus(404);
        assertThat(get("/membres/" + term("membre.ign").id() + "/fin", "membre.ign"))
                .hasStatus(404);
        assertThat(get("/membres/" + term("suppleant.region").id() + "/fin", "membre.ign"))
                .hasStatus(404);
        assertThat(get("/membres/" + term("suppleant.ign").id() + "/correction", "membre.ign"))
                .hasStatus(404);
        assertThat(get("/membres/" + term("suppleant.ign").id() + "/fin", "membre.ign"))
                .hasStatusOk();
    }

    /** A form that says more than the page offers. */
    @Test
    void refuseATitulaireThatNamesAnother() {
        freeSuppleant();
        assertThat(send(
                        "/membres/nouveau",
                        "membre.ign",
                        "signatory",
                        "IGN",
                        "username",
                        "suppleant.ign",
                        "name",
                        "Suppléant",
                        "capacity",
                        "TITULAIRE",
                        "from",
                        "2026-03-13"))
                .hasStatus(422)
                .bodyText()
                .contains("Vous nommez des suppléants seulement");
        assertThat(term("suppleant.ign").capacity()).isEqualTo(Capacity.SUPPLEANT);
    }

    @Test
    void addATermAndKeepMarkupAsText() {
        freeSuppleant();
        assertThat(send(
                        "/membres/nouveau",
                        "secretariat",
                        "signatory",
                        "IGN",
                        "username",
                        "suppleant.ign",
                        "name",
                        "Suppléante <b>grasse</b> & compagnie",
                        "quality",
                        "<script>alert(1)</script>",
                        "capacity",
                        "SUPPLEANT",
                        "from",
                        "2026-03-13"))
                .hasRedirectedUrl("/membres");
        assertThat(get("/membres", "secretariat"))
                .bodyText()
                .contains("Suppléante &lt;b&gt;grasse&lt;/b&gt; &amp; compagnie", "IGN Occitanie\u00a0: à venir")
                .doesNotContain("<script>alert", "<b>grasse");
    }

    @Test
    void sayBesideEachFieldWhatIsWrongAndKeepWhatWasTyped() {
        assertThat(send(
                        "/membres/nouveau",
                        "secretariat",
                        "signatory",
                        "IGN",
                        "name",
                        "x".repeat(300),
                        "from",
                        "2026-03-12",
                        "until",
                        "2026-03-11"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez un compte de membre ouvert", "Donnez un nom de 120 caractères au plus.")
                .contains("Choisissez titulaire ou suppléant.", "La fin ne peut pas précéder le début.")
                .contains("x".repeat(300), "href=\"#until\"");
        assertThat(send("/membres/nouveau", "secretariat", "signatory", "ELSEWHERE"))
                .hasStatus(422)
                .bodyText()
                .contains("Ce signataire n’existe pas.");
        assertThat(get("/membres/nouveau?signataire=ELSEWHERE", "secretariat")).hasStatus(404);
        assertThat(get("/membres/nouveau", "secretariat")).hasStatus(404);
    }

    @Test
    void offerOnlyAccountsThatAreFree() {
        assertThat(get("/membres/nouveau?signataire=IGN", "secretariat"))
                .hasStatusOk()
                .bodyText()
                .contains("ont déjà un mandat sans fin")
                .doesNotContain("value=\"suppleant.ign\"");
        freeSuppleant();
        assertThat(get("/membres/nouveau?signataire=IGN", "secretariat"))
                .bodyText()
                .contains("value=\"suppleant.ign\"")
                .doesNotContain("value=\"membre.ign\"", "value=\"membre.region\"");
    }

    @Test
    void warnOfASignatoryLeftWithoutTitulaire() {
        Term term = term("membre.ign");
        MvcTestResult ended =
                send("/membres/" + term.id() + "/fin", "secretariat", "until", "2026-03-20", "version", "0");
        assertThat(ended).hasRedirectedUrl("/membres");
        assertThat(Map.<String, Object>copyOf(ended.getMvcResult().getFlashMap()))
                .containsEntry("flash", "member.ended.vacant")
                .containsEntry("flashArguments", List.of("21 mars 2026"));

        assertThat(get("/membres", "secretariat"))
                .bodyText()
                .contains("À partir du 21 mars 2026, ce signataire n’aura plus de titulaire");
        clock.advanceDays(9);
        assertThat(get("/membres", "secretariat"))
                .bodyText()
                .contains("n’a pas de titulaire en exercice", "Un mandat terminé");
    }

    @Test
    void warnOfNothingWhenASuppleantEndsOrASuccessorIsKnown() {
        freeSuppleant();
        Term term = term("membre.ign");
        send("/membres/" + term.id() + "/fin", "secretariat", "until", "2026-03-20", "version", "0");
        send(
                "/membres/nouveau",
                "secretariat",
                "signatory",
                "IGN",
                "username",
                "suppleant.ign",
                "name",
                "Suivante",
                "capacity",
                "TITULAIRE",
                "from",
                "2026-03-21");

        assertThat(get("/membres", "secretariat")).bodyText().doesNotContain("n’aura plus de titulaire");
    }

    @Test
    void saySomebodyWasFirst() {
        Term term = term("membre.ign");
        send("/membres/" + term.id() + "/correction", "secretariat", correction("2026-03-12"));
        assertThat(send("/membres/" + term.id() + "/correction", "secretariat", correction("2026-03-12")))
                .hasStatus(409)
                .bodyText()
                .contains("Quelqu’un d’autre a modifié", "directrice");
        assertThat(terms.findByUsernameOrderByFirstDayAscIdAsc("membre.ign")).hasSize(2);
    }

    @Test
    void markAMemberWhoseAccountIsClosed() {
        accountDesk.disable("membre.ign", Samples.SECRETARIAT);
        assertThat(get("/membres", "secretariat")).bodyText().contains("compte fermé", "n’a pas de titulaire");
    }

    @Test
    void closeThemselvesToAMemberWhoseTermIsOver() {
        Term term = term("membre.ign");
        send("/membres/" + term.id() + "/fin", "secretariat", "until", "2026-03-12", "version", "0");
        var session = accounts.signedIn("membre.ign");
        assertThat(mvc.get().uri("/membres").with(session)).hasStatusOk();

        clock.advanceDays(1);

        assertThat(mvc.get().uri("/membres").with(session)).hasStatus(404);
        assertThat(mvc.get().uri("/a-faire").with(session))
                .hasStatusOk()
                .bodyText()
                .contains("Votre compte n’a pas de mandat en cours");
    }

    private void freeSuppleant() {
        Term term = term("suppleant.ign");
        send("/membres/" + term.id() + "/fin", "secretariat", "until", "2026-03-12", "version", "0");
    }

    private static String[] correction(String from) {
        return new String[] {"name", "Titulaire – IGN Occitanie", "quality", "directrice", "from", from, "version", "0"
        };
    }

    private Term term(String username) {
        return terms.findByUsernameOrderByFirstDayAscIdAsc(username).get(0);
    }

    private MvcTestResult get(String path, String reader) {
        return mvc.get().uri(path).with(accounts.signedIn(reader)).exchange();
    }

    private MvcTestResult send(String path, String actor, String... fields) {
        var request = mvc.post().uri(path).with(accounts.signedIn(actor)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
