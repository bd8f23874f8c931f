package fr.crig.avis.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Filler;
import fr.crig.avis.support.OnPostgres;
import fr.crig.avis.support.Plans;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** No page that lists what grows reads a table that grows from one end to the other: each of its statements has an index. */
@OnPostgres
class PlansOnPostgresTest extends ApplicationTest {

    private static final int OK = 200;

    private static final int FINISHED = 1800;
    private static final int STILL_OPEN = 200;

    private static final int TIMES = 10;

    /** By nature, and why. */
    private static final Map<String, String> READ_ALL = Map.of(
            "/administration/journal/verification", "each line signs the one before it",
            "/compte/donnees/export", "a person may be named in any text");

    private static final String OPEN =
            "select reference from funding_request where state in ('SUBMITTED', 'COMPLETION_ASKED', 'CIRCULATING', 'READY', 'ON_AGENDA', 'WRITTEN_CONSULTATION', 'AVIS_RECORDED')";

    @Autowired
    private DataSource database;

    @Autowired
    private Plans plans;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void readNoTableThatGrowsFromOneEndToTheOther() {
        accounts.openAll();
        var filler = new Filler(database);
        filler.fill(FINISHED, STILL_OPEN);
        writeOftenEnough();
        filler.analyze();
        var reads = new WholeReads();
        Map<ListPages.Visit, String> notRead = new LinkedHashMap<>();
        for (ListPages.Visit visit : ListPages.all(FINISHED)) {
            reads.note(visit.path(), plans.asked(() -> visit(visit, notRead)), plans::readThrough);
        }
        assertThat(notRead).isEmpty();
        assertThat(reads.found()).isEmpty();
        READ_ALL.forEach((path, why) -> assertThat(readThroughBy(path, get(path, ListPages.ADMINISTRATOR)))
                .as("%s is here because %s", path, why)
                .isNotEmpty());
        assertThat(readWithout(
                        "funding_request_siret",
                        "select id from funding_request where applicant_siret = '20010000700010'"))
                .containsExactly("funding_request");
        assertThat(readWithout("request_term_found", "select request from request_term where term = 'pcrs'"))
                .containsExactly("request_term");
        assertThat(readWithout("funding_request_state", OPEN)).containsExactly("funding_request");
    }

    private Map<String, Set<String>> readThroughBy(String path, MockMvcRequestBuilder page) {
        var reads = new WholeReads();
        reads.note(path, plans.asked(() -> assertThat(page).hasStatusOk()), plans::readThrough);
        return reads.found();
    }

    private MockMvcRequestBuilder get(String path, String reader) {
        return mvc.get().uri(path).with(accounts.signedIn(reader));
    }

    /** What would be read if an index were missing: the test sees it. */
    private List<String> readWithout(String index, String select) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            assertThat(plans.readThrough(select)).isEmpty();
            jdbc.execute("drop index " + index);
            return plans.readThrough(select);
        });
    }

    /**
     * The indexes of what changed grow, and at this size a small one whose first column nothing names costs less than the one of the states:
     * what tests before this one leave behind does the same.
     */
    private void writeOftenEnough() {
        for (int i = 0; i < TIMES; i++) {
            jdbc.update("update funding_request set due = due + interval '1' second");
        }
    }

    private void visit(ListPages.Visit visit, Map<ListPages.Visit, String> others) {
        MvcTestResult answer = mvc.get()
                .uri(visit.path())
                .with(accounts.signedIn(visit.reader()))
                .exchange();
        if (answer.getUnresolvedException() != null) {
            others.put(visit, answer.getUnresolvedException().toString());
        } else if (answer.getResponse().getStatus() != OK) {
            others.put(visit, String.valueOf(answer.getResponse().getStatus()));
        }
    }
}
