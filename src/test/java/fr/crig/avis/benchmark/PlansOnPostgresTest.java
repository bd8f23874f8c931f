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
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** No page that lists what grows reads a table that grows from one end to the other: each of its statements has an index. */
@OnPostgres
class PlansOnPostgresTest extends ApplicationTest {

    private static final int OK = 200;

    /** Few rows however many requests there are: they may be read whole. */
    private static final Set<String> SMALL = Set.of(
            "readership",
            "service_node",
            "resolution",
            "incident_held",
            "scheduled_tasks",
            "journal_checkup",
            "account",
            "account_role",
            "member_term",
            "member_absence",
            "meeting",
            "meeting_guest",
            "minutes_remark",
            "sign_on_identity",
            "notice_preference",
            "former_import",
            "agreement",
            "agreement_term",
            "agreement_notice",
            "agreement_amendment");

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
        filler.fill(1800, 200);
        filler.analyze();
        Map<String, Set<String>> whole = new TreeMap<>();
        Map<ListPages.Visit, String> notRead = new LinkedHashMap<>();
        for (ListPages.Visit visit : ListPages.all()) {
            for (String select : plans.asked(() -> visit(visit, notRead))) {
                plans.readThrough(select).stream()
                        .filter(PlansOnPostgresTest::grows)
                        .forEach(table -> whole.computeIfAbsent(table + ": " + select, t -> new TreeSet<>())
                                .add(visit.path()));
            }
        }
        assertThat(whole).isEmpty();
        assertThat(notRead).isEmpty();
        assertThat(readWithout(
                        "funding_request_siret",
                        "select id from funding_request where applicant_siret = '20010000700010'"))
                .containsExactly("funding_request");
        assertThat(readWithout("request_term_found", "select request from request_term where term = 'pcrs'"))
                .containsExactly("request_term");
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

    private static boolean grows(String table) {
        return !SMALL.contains(table) && !table.startsWith("act_");
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
