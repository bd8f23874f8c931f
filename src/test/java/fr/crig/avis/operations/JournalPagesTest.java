package fr.crig.avis.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.crig.avis.account.Journal;
import fr.crig.avis.account.JournalChain;
import fr.crig.avis.account.JournalKind;
import fr.crig.avis.account.JournalSearch;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Samples;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The administrator reads who did what, never the words that came with it, and checks that nobody changed it. */
class JournalPagesTest extends ApplicationTest {

    private static final String VERIFICATION = "/administration/journal/verification";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Journal journal;

    @Autowired
    private JournalChain chain;

    @BeforeEach
    void people() {
        accounts.openAll();
        journal.record(Samples.SECRETARIAT, "avis.rectificationAsked", "D-2026-0001", "Un motif secret");
        journal.record(Samples.agent("REGION"), "Une absente", "request.withdrawn", "D-2026-0002", "Un motif secret");
    }

    @Test
    void tellsWhoDidWhatAndNotWhy() {
        assertThat(get("/administration/journal", "admin"))
                .hasStatusOk()
                .bodyText()
                .contains("Avis rectificatif demandé", "D-2026-0001", "pour le compte de Une absente")
                .doesNotContain("Un motif secret");
    }

    @Test
    void findsWhatIsLookedFor() {
        assertThat(get("/administration/journal?sujet=d-2026-0002", "admin"))
                .bodyText()
                .contains("D-2026-0002", "Une ligne")
                .doesNotContain("D-2026-0001");
        assertThat(get("/administration/journal?qui=absente", "admin"))
                .bodyText()
                .contains("D-2026-0002")
                .doesNotContain("D-2026-0001");
        assertThat(get("/administration/journal?qui=%25absente", "admin"))
                .bodyText()
                .contains("Rien encore");
        assertThat(get("/administration/journal?du=" + clock.today() + "&au=" + clock.today(), "admin"))
                .bodyText()
                .contains("D-2026-0002");
        assertThat(get("/administration/journal?au=" + clock.today().minusDays(1), "admin"))
                .bodyText()
                .doesNotContain("D-2026-0002");
    }

    @Test
    void saysThatTheJournalIsWholeAndWhatToKeepElsewhere() {
        while (chain.write() > 0) {
            // Until nothing waits.
        }
        var kept = chain.verify(null);
        assertThat(get(VERIFICATION, "admin"))
                .hasStatusOk()
                .bodyText()
                .contains("Le journal est entier", kept.lastHash());
        assertThat(get(VERIFICATION + "?rang=" + kept.lines() + "&empreinte=" + kept.lastHash(), "admin"))
                .bodyText()
                .contains("est bien celle dont vous avez gardé l’empreinte");
        assertThat(get(VERIFICATION + "?rang=" + kept.lines() + "&empreinte=" + "0".repeat(64), "admin"))
                .bodyText()
                .contains("le journal a été réécrit");
        assertThat(get(VERIFICATION + "?rang=0&empreinte=x", "admin")).hasStatusOk();
        assertThat(get(VERIFICATION + "?rang=99999999999&empreinte=x", "admin")).hasStatusOk();
    }

    @Test
    void showsLogInsAndRefusalsToWhoeverAsksForThem() {
        journal.record(Samples.SECRETARIAT, "entrance.failed", "agent.ign", "8");
        get("/administration/journal", "secretariat");
        String failed = "Mot de passe refusé";
        String refused = "GET /administration/journal (403)";
        assertThat(get("/administration/journal", "admin"))
                .bodyText()
                .contains("D-2026-0001")
                .doesNotContain(failed, refused);
        assertThat(get("/administration/journal?nature=ENTRANCES", "admin"))
                .bodyText()
                .contains(failed)
                .doesNotContain("D-2026-0001", refused);
        assertThat(get("/administration/journal?nature=REFUSALS", "admin"))
                .bodyText()
                .contains(refused)
                .doesNotContain("D-2026-0001", failed);
        assertThat(get("/administration/journal?nature=SERVICE", "admin"))
                .bodyText()
                .doesNotContain("D-2026-0001", refused, failed);
        assertThat(get("/administration/journal?nature=ALL", "admin"))
                .bodyText()
                .contains("D-2026-0001", refused, failed);
    }

    @Test
    void saysThatNobodyKeepsTheDigests() {
        while (chain.write() > 0) {
            // Until nothing waits.
        }
        assertThat(get("/administration/journal", "admin")).bodyText().contains("aucune adresse de garde");
        assertThat(get(VERIFICATION, "admin")).bodyText().contains("aucune adresse de garde");
    }

    @Test
    void tellsOfAFewRefusalsAMinuteOfEach() {
        for (int i = 0; i < 7; i++) {
            assertThat(get("/demandes/D-2026-900" + i, "membre.ign")).hasStatus(404);
        }
        assertThat(mvc.post()
                        .uri("/administration/comptes")
                        .with(accounts.signedIn("agent.ign"))
                        .with(csrf())
                        .exchange())
                .hasStatus(403);
        assertThat(refused())
                .containsExactly(
                        "agent.ign POST /administration/comptes (403)",
                        "membre.ign GET /demandes/D-2026-9004 (404)",
                        "membre.ign GET /demandes/D-2026-9003 (404)",
                        "membre.ign GET /demandes/D-2026-9002 (404)",
                        "membre.ign GET /demandes/D-2026-9001 (404)",
                        "membre.ign GET /demandes/D-2026-9000 (404)");
        clock.advance(Duration.ofMinutes(1));
        get("/demandes/D-2026-9009", "membre.ign");
        assertThat(refused()).hasSize(7);
    }

    @Test
    void tellsOfNoRefusalWhereThereWasNone() {
        get("/a-faire", "membre.ign");
        assertThat(mvc.get().uri("/administration/journal").exchange()).hasStatus(302);
        assertThat(refused()).isEmpty();
    }

    private List<String> refused() {
        return journal.search(new JournalSearch(JournalKind.REFUSALS, "", "", null, null), Pageable.ofSize(50))
                .map(entry -> entry.username() + " " + entry.detail())
                .toList();
    }

    @Test
    void isClosedToEverybodyElse() {
        assertThat(get("/administration/journal", "secretariat")).hasStatus(403);
        assertThat(get(VERIFICATION, "membre.ign")).hasStatus(403);
    }

    private MvcTestResult get(String address, String username) {
        return mvc.get().uri(address).with(accounts.signedIn(username)).exchange();
    }
}
