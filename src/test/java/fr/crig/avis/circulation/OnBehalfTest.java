package fr.crig.avis.circulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.crig.avis.account.Journal;
import fr.crig.avis.account.JournalEntry;
import fr.crig.avis.account.NewAccount;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.member.AbsenceDesk;
import fr.crig.avis.member.AbsenceForm;
import fr.crig.avis.member.EndForm;
import fr.crig.avis.member.MemberDesk;
import fr.crig.avis.member.TermForm;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Role;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Samples;
import fr.crig.avis.support.Stages;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whose opinion it is when a suppléant gives it. The request circulates since the 12th of March, due on the 11th of April. */
class OnBehalfTest extends ApplicationTest {

    private static final Actor SUBSTITUTE = Samples.substitute("IGN");
    private static final String TITULAIRE = "Titulaire – IGN Occitanie";

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Stages stages;

    @Autowired
    private AbsenceDesk absences;

    @Autowired
    private OpinionDesk desk;

    @Autowired
    private MemberDesk members;

    @Autowired
    private Opinions given;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Journal journal;

    @Autowired
    private MockMvcTester mvc;

    private Reference reference;

    @BeforeEach
    void circulate() {
        accounts.openAll();
        reference = stages.circulating();
    }

    @Test
    void isTheAbsentTitulairesOnThePageAndInTheJournal() {
        absent(clock.today(), clock.today().plusDays(3));
        clock.advanceDays(3);
        assertThat(mvc.get()
                        .uri("/demandes/" + reference + "/avis-signataire")
                        .with(accounts.signedIn("suppleant.ign")))
                .bodyText()
                .contains("Vous donnez cet avis pour le compte de " + TITULAIRE);

        assertThat(given(SUBSTITUTE, 0).authorship().onBehalfOf()).isEqualTo(TITULAIRE);

        assertThat(lastLine()).satisfies(line -> {
            assertThat(line.actorName()).isEqualTo("Suppléant IGN");
            assertThat(line.onBehalfOf()).isEqualTo(TITULAIRE);
        });
        assertThat(mvc.get().uri("/demandes/" + reference).with(accounts.signedIn("membre.ign")))
                .hasStatusOk()
                .bodyText()
                .contains("Donnée par un suppléant, pour le compte de " + TITULAIRE)
                .contains("pour le compte de " + TITULAIRE + "</span>");
    }

    @Test
    void isTheTitulairesOnceTheSubstituteWasAskedInItsPlace() {
        clock.setDay(LocalDate.of(2026, 4, 14));

        assertThat(given(SUBSTITUTE, 0).authorship().onBehalfOf()).isEqualTo(TITULAIRE);
    }

    @Test
    void isItsOwnBeforeTheAbsenceAndAfterIt() {
        absent(clock.today().plusDays(1), clock.today().plusDays(1));
        assertThat(given(SUBSTITUTE, 0).authorship().onBehalfOf()).isNull();

        clock.advanceDays(2);
        assertThat(given(SUBSTITUTE, 1).authorship().onBehalfOf()).isNull();
        assertThat(lastLine().onBehalfOf()).isNull();
    }

    @Test
    void isNobodyElsesWhenTheTitulaireGivesItDespiteItsAbsence() {
        absent(clock.today(), clock.today());

        assertThat(given(Samples.member("IGN"), 0).authorship().onBehalfOf()).isNull();
    }

    @Test
    void isSaidAgainOfACorrectionAndOfAConfirmation() {
        given(Samples.member("IGN"), 0);
        absent(clock.today(), clock.today());

        assertThat(given(SUBSTITUTE, 1).authorship().onBehalfOf()).isEqualTo(TITULAIRE);
        assertThat(desk.confirm(SUBSTITUTE, reference, 2).authorship().onBehalfOf())
                .isEqualTo(TITULAIRE);
    }

    @Test
    void isGivenByNobodyWhoseTermEndedWhileTheFormWasOpen() {
        MockHttpSession window = entered("suppleant.ign");
        assertThat(open(window)).hasStatusOk();
        end("suppleant.ign", clock.today());
        assertThat(open(window)).as("its last day").hasStatusOk();
        clock.advanceDays(1);
        assertThat(send(window)).hasStatus(404);
        assertThat(opinions()).isEmpty();
    }

    @Test
    void isItsOwnOfASubstituteWhoBecameTitulaireWhileTheFormWasOpen() {
        clock.setDay(LocalDate.of(2026, 4, 14));
        MockHttpSession window = entered("suppleant.ign");
        assertThat(open(window)).bodyText().contains("pour le compte de " + TITULAIRE);
        end("membre.ign", clock.today().minusDays(1));
        end("suppleant.ign", clock.today().minusDays(1));
        begin("suppleant.ign", "TITULAIRE");
        assertThat(send(window)).hasStatus(302);
        assertThat(opinions())
                .singleElement()
                .satisfies(
                        opinion -> assertThat(opinion.authorship().onBehalfOf()).isNull());
    }

    @Test
    void isOpenToASubstituteFromTheStartOfItsTermAndChangesNothingOfTheFormThatTheTitulaireHasOpen() {
        accounts.open(new NewAccount(
                "second.ign", "Second suppléant", "second.ign@crig.example", Set.of(Role.MEMBER), "IGN"));
        MockHttpSession second = entered("second.ign");
        MockHttpSession titulaire = entered("membre.ign");
        assertThat(open(second)).as("before it").hasStatus(404);
        assertThat(send(second)).as("before it").hasStatus(404);
        assertThat(open(titulaire)).hasStatusOk();
        begin("second.ign", "SUPPLEANT");
        assertThat(open(second)).hasStatusOk();
        assertThat(send(titulaire)).hasStatus(302);
        assertThat(send(second))
                .as("it had not seen that the titulaire answered")
                .hasStatus(409);
        assertThat(opinions()).singleElement().satisfies(opinion -> {
            assertThat(opinion.authorship().givenName()).isEqualTo(TITULAIRE);
            assertThat(opinion.authorship().onBehalfOf()).isNull();
        });
    }

    private MockHttpSession entered(String username) {
        MockHttpSession window = new MockHttpSession();
        mvc.post()
                .uri("/connexion")
                .session(window)
                .formField("username", username)
                .formField("password", TestAccounts.PASSWORD)
                .with(csrf())
                .exchange();
        return window;
    }

    private MvcTestResult open(MockHttpSession window) {
        return mvc.get()
                .uri("/demandes/" + reference + "/avis-signataire")
                .session(window)
                .exchange();
    }

    private MvcTestResult send(MockHttpSession window) {
        return mvc.post()
                .uri("/demandes/" + reference + "/avis-signataire")
                .session(window)
                .with(csrf())
                .param("seenNumber", "0")
                .param("link", "NONE")
                .param("stance", "FAVORABLE")
                .exchange();
    }

    private List<Opinion> opinions() {
        return given.findByReferenceOrderBySignatoryAscNumberAsc(reference);
    }

    private void end(String username, LocalDate until) {
        var form = new EndForm();
        form.version = ofTerm("version", username);
        form.until = until;
        members.end(Samples.SECRETARIAT, ofTerm("id", username), form);
    }

    private int ofTerm(String column, String username) {
        return jdbc.sql("select " + column + " from member_term where username = ?")
                .param(username)
                .query(Integer.class)
                .single();
    }

    private void begin(String username, String capacity) {
        var form = new TermForm();
        form.signatory = "IGN";
        form.username = username;
        form.name = "Nom de " + username;
        form.quality = "ingénieure";
        form.capacity = capacity;
        form.from = clock.today();
        members.add(Samples.SECRETARIAT, form);
    }

    private Opinion given(Actor member, int seen) {
        var form = new OpinionForm();
        form.seenNumber = seen;
        form.link = "NONE";
        form.stance = "FAVORABLE";
        return desk.give(member, reference, form);
    }

    private void absent(LocalDate from, LocalDate until) {
        var form = new AbsenceForm();
        form.from = from;
        form.until = until;
        absences.declare(Samples.SECRETARIAT, "membre.ign", form);
    }

    private JournalEntry lastLine() {
        var lines = journal.of(reference.value());
        return lines.get(lines.size() - 1);
    }
}
