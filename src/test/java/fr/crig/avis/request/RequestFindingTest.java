package fr.crig.avis.request;

import static org.assertj.core.api.Assertions.assertThat;

import db.migration.V20_2__IndexOfRequests;
import db.migration.V38_2__ReadershipOfRequests;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.MigrationContext;
import fr.crig.avis.support.Samples;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** Finding a request in the list: words, filters, order; and taking the list home. */
class RequestFindingTest extends RequestPagesTest {

    private static final String ALL = "";

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RequestLifecycle lifecycle;

    @Autowired
    private TransactionTemplate transaction;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "D-2026-0001",
                "d-2026-1",
                "1",
                "2026 lidar",
                "ŒUVRE",
                "oeuvr",
                "l'oeuvre",
                "L’Œuvre",
                "énergies lidar",
                "ENERG"
            })
    void findsByReferenceTitleOrApplicantWhateverAccentsCapitalsAndApostrophes(String words) {
        titled("LiDAR au service de l’œuvre");
        assertThat(found("mots=" + words)).containsExactly("D-2026-0001");
    }

    /** Not whatever speaks of it: whoever types a whole reference has it before its eyes. */
    @Test
    void findsByAWholeReferenceThatRequestAlone() {
        titled("Suite de D-2026-0002");
        titled("LiDAR");
        assertThat(found("mots=d-2026-0002")).containsExactly("D-2026-0002");
    }

    @ParameterizedTest
    @ValueSource(strings = {"uvre", "lidar garonne", "%", "_", "' or 1=1 --", "D-2025"})
    void findsNothingByWhatBeginsNoWord(String words) {
        titled("LiDAR au service de l’œuvre");
        assertThat(found("mots=" + words)).isEmpty();
    }

    @Test
    void findsWhatWasDepositedBeforeThereWereWords() throws Exception {
        desk.saveDraft(agent(), UUID.randomUUID(), 0, Samples.form());
        stages.opinion(stages.circulating(), "IGN", "FAVORABLE");
        Reference reference = titled("LiDAR au service de l’œuvre");
        jdbc.sql("update funding_request set search_words = '', applicant_words = '', departments = ''")
                .update();
        List<Long> readerships = readerships();
        jdbc.sql("delete from request_term").update();
        jdbc.sql("create table readership_kept as select * from readership").update();
        jdbc.sql("delete from readership").update();
        jdbc.sql("update funding_request set readership = 0").update();
        try {
            assertThat(found("mots=oeuvre")).isEmpty();
            migrate();
            assertThat(readerships()).isEqualTo(readerships).doesNotContain(0L).doesNotHaveDuplicates();
            assertThat(found("mots=oeuvre&departement=11")).containsExactly(reference.value());
            assertThat(references(get("membre.ign", "/demandes?avis=GIVEN"))).containsExactly("D-2026-0001");
        } finally {
            jdbc.sql("delete from readership").update();
            jdbc.sql("insert into readership select * from readership_kept").update();
            jdbc.sql("drop table readership_kept").update();
        }
    }

    private void migrate() throws Exception {
        try (Connection connection = database.getConnection()) {
            new V20_2__IndexOfRequests().migrate(MigrationContext.of(connection));
            new V38_2__ReadershipOfRequests().migrate(MigrationContext.of(connection));
        }
    }

    /** What is typed anew of a request that circulates changes its words, and not who answered. */
    @Test
    void findsByItsNewWordsWhatWasAnsweredBefore() {
        Reference reference = stages.circulating();
        stages.opinion(reference, "IGN", "FAVORABLE");
        RequestForm form = Samples.form();
        form.project.title = "Campagne LiDAR";
        desk.amend(agent(), reference, version(reference), form);
        assertThat(found("mots=lidar")).containsExactly(reference.value());
        assertThat(found("mots=pcrs")).isEmpty();
        assertThat(references(get("membre.ign", "/demandes?avis=GIVEN&mots=lidar")))
                .containsExactly(reference.value());
        assertThat(references(get("membre.ign", "/demandes?avis=TO_GIVE"))).isEmpty();
    }

    @Test
    void findsAndExportsAnApplicantByItsNumber() {
        RequestForm form = Samples.form();
        form.applicant.siret = "";
        form.applicant.rna = "w2a 1000123";
        form.applicant.noSiret = "Pas encore demandé.";
        String association = stages.submitted(form).value();
        String again = stages.submitted(form).value();
        String syndicate = stages.submitted().value();
        assertThat(found("mots=W2A1000123")).containsExactly(again, association);
        assertThat(found("mots=w2a 100 0123")).containsExactly(again, association);
        assertThat(found("mots=200 110 005 00010")).containsExactly(syndicate);
        assertThat(found("mots=200110005")).containsExactly(syndicate);
        assertThat(found("mots=20011000500028")).isEmpty();
        assertThat(text(get(SECRETARIAT, "/demandes.csv?mots=W2A1000123"))).contains(";RNA;", ";W2A1000123;");
        assertThat(text(get(SECRETARIAT, "/demandes/" + association)))
                .contains("Numéro RNA", "W2A1000123", "n’a pas de SIRET", "Pas encore demandé.")
                .contains("Le même porteur a déjà déposé", again)
                .doesNotContain(syndicate);
    }

    @Test
    void findsDraftsByWhatIsTypedSoFar() {
        UUID key = UUID.randomUUID();
        desk.saveDraft(agent(), key, 0, Samples.form());
        assertThat(text(get(AGENT, "/demandes?mots=energies"))).contains(key.toString());
        assertThat(text(get(AGENT, "/demandes?mots=lidar"))).doesNotContain(key.toString());
    }

    @Test
    void narrowsByYearAndDepartment() {
        stages.submitted();
        RequestForm region = Samples.form();
        region.project.departments.clear();
        region.project.wholeRegion = true;
        stages.submitted(region);
        RequestForm communes = Samples.form();
        communes.project.departments.clear();
        communes.project.communes = "31555";
        stages.submitted(communes);
        assertThat(found("departement=11")).containsExactly("D-2026-0002", "D-2026-0001");
        assertThat(found("departement=31")).containsExactly("D-2026-0003", "D-2026-0002");
        assertThat(found("departement=region")).containsExactly("D-2026-0002");
        assertThat(found("departement=1")).isEmpty();
        assertThat(found("annee=2026")).hasSize(3);
        assertThat(found("annee=2025")).isEmpty();
        assertThat(found("annee=%25%25%25%25")).isEmpty();
        assertPage(get(SECRETARIAT, "/demandes?annee=2026"), 200, "<option value=\"2026\" selected");
    }

    @Test
    void tellsAMemberWhatIsToGiveAndWhatWasGiven() {
        Reference given = stages.circulating();
        Reference silent = stages.circulating();
        stages.opinion(given, "IGN", "FAVORABLE");
        assertThat(references(get("membre.ign", "/demandes?avis=TO_GIVE"))).containsExactly(silent.value());
        assertThat(references(get("membre.ign", "/demandes?avis=GIVEN"))).containsExactly(given.value());
        assertThat(references(get("membre.openig", "/demandes?avis=GIVEN"))).isEmpty();
        assertThat(references(get("membre.openig", "/demandes?avis=autre"))).isEmpty();
        assertThat(found("avis=GIVEN")).isEmpty();
        assertThat(text(get(SECRETARIAT, "/demandes"))).doesNotContain("name=\"avis\"");
    }

    /** Its text may change meanwhile; once it goes back to nobody, or all are recorded as silent, it is not theirs to answer. */
    @Test
    void tellsAMemberWhatIsToGiveAsLongAsItCirculates() {
        Reference amended = stages.circulating();
        Reference withdrawn = stages.circulating();
        stages.amended(amended, Samples.form());
        assertThat(references(get("membre.ign", "/demandes?avis=TO_GIVE")))
                .containsExactly(withdrawn.value(), amended.value());
        desk.withdraw(agent(), withdrawn, version(withdrawn), "Abandonné.");
        assertThat(references(get("membre.ign", "/demandes?avis=TO_GIVE"))).containsExactly(amended.value());
        transaction.executeWithoutResult(status -> lifecycle.silent(amended));
        assertThat(references(get("membre.ign", "/demandes?avis=TO_GIVE"))).isEmpty();
    }

    @Test
    void sortsByEachColumnBothWays() {
        applicant("Œuvre commune");
        applicant("Zéphyr");
        applicant("éveil");
        assertThat(found(ALL)).containsExactly("D-2026-0003", "D-2026-0002", "D-2026-0001");
        assertThat(found("tri=demande")).containsExactly("D-2026-0001", "D-2026-0002", "D-2026-0003");
        assertThat(found("tri=porteur")).containsExactly("D-2026-0003", "D-2026-0001", "D-2026-0002");
        assertThat(found("tri=-porteur")).containsExactly("D-2026-0002", "D-2026-0001", "D-2026-0003");
        assertThat(found("tri=r.id;drop")).hasSize(3);
    }

    @Test
    void sortsByTermAndByStepWithWhatHasNoTermLast() {
        clock.advanceDays(1);
        stages.submitted();
        Reference circulating = stages.circulating();
        clock.advanceDays(-1);
        Reference first = stages.submitted();
        jdbc.sql("update funding_request set due = null where reference = ?")
                .param(circulating.value())
                .update();
        assertThat(found("tri=echeance")).containsExactly(first.value(), "D-2026-0001", circulating.value());
        assertThat(found("tri=-echeance")).containsExactly("D-2026-0001", first.value(), circulating.value());
        assertThat(found("tri=etat")).last().isEqualTo(circulating.value());
        assertThat(found("tri=-etat")).first().isEqualTo(circulating.value());
    }

    @Test
    void saysByWhatTheListIsSortedAndKeepsTheFilters() {
        stages.submitted();
        String page = text(get(SECRETARIAT, "/demandes?mots=pcrs&tri=porteur&page=1"));
        assertThat(page)
                .contains("aria-sort=\"ascending\"", "tri=-porteur", "1 demande.", "porteur, de A à Z")
                .contains("value=\"pcrs\"", "/demandes.csv?mots=pcrs&amp;tri=porteur");
        assertThat(page.split("aria-sort", -1)).hasSize(2);
        assertThat(text(get(SECRETARIAT, "/demandes"))).contains("aria-sort=\"descending\"");
    }

    @Test
    void exportsWhatThePageShows() {
        RequestForm form = Samples.form();
        form.project.title = "=HYPERLINK(\"x\";\"y\")";
        Reference reference = stages.circulating(form);
        stages.submitted();
        String csv = text(get("membre.ign", "/demandes.csv?mots=hyperlink"));
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv)
                .startsWith("\ufeffDemande;")
                .contains(
                        reference.value(), "\"'=HYPERLINK(\"\"x\"\"", "Aude (11)", "PCRS", "2026-03-12", "0 avis sur");
        assertThat(get("membre.ign", "/demandes.csv"))
                .hasContentTypeCompatibleWith("text/csv;charset=UTF-8")
                .hasHeader("Content-Disposition", "attachment; filename=\"demandes.csv\"");
    }

    @Test
    void exportsNothingToWhomMayReadNothing() {
        stages.circulating();
        stages.submitted();
        assertThat(text(get("admin", "/demandes.csv")).lines()).hasSize(1);
        assertThat(text(get("membre.ign", "/demandes.csv")).lines()).hasSize(2);
        assertThat(text(get(SECRETARIAT, "/demandes.csv")).lines()).hasSize(3);
        assertThat(mvc.get().uri("/demandes.csv").exchange()).hasStatus3xxRedirection();
    }

    private List<Long> readerships() {
        return jdbc.sql("select readership from funding_request order by id")
                .query(Long.class)
                .list();
    }

    private List<String> found(String filter) {
        return references(get(SECRETARIAT, "/demandes?" + filter));
    }

    private static List<String> references(MvcTestResult page) {
        return Pattern.compile("href=\"/demandes/(D-[\\d-]+)\"")
                .matcher(text(page))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private Reference titled(String title) {
        RequestForm form = Samples.form();
        form.project.title = title;
        return stages.submitted(form);
    }

    private void applicant(String name) {
        RequestForm form = Samples.form();
        form.applicant.name = name;
        stages.submitted(form);
    }
}
