package fr.crig.avis.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.BenchmarkDocument;
import fr.crig.avis.support.Filler;
import fr.crig.avis.support.OnPostgres;
import fr.crig.avis.support.Plans;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the lists cost in a large database, in blocks of 8 KB that PostgreSQL reads: written to {@code docs/benchmark.md}. */
@Tag("benchmark")
@OnPostgres
class ReadingBenchmarkTest extends ApplicationTest {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingBenchmarkTest.class);
    private static final int FINISHED = 100_000;
    private static final int OPEN = 2_000;

    private static final String HEAD = """
            | page | reader | statements | blocks |
            |---|---|---:|---:|""";

    private static final String FORMER = """

            Before who may read a request was one number, and lists were counted to a thousand, one statement of these pages read, on the same data (and with the indexes of today):

            | statement | blocks |
            |---|---:|""";

    /** Statements that cost more are printed. */
    private static final int NOTED = 300;

    @Autowired
    private DataSource database;

    @Autowired
    private Plans plans;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private MockMvcTester mvc;

    private record Cost(String sql, long blocks) {}

    @Test
    void tellsWhatTheListsRead() {
        accounts.openAll();
        var filler = new Filler(database);
        long start = System.nanoTime();
        filler.fill(FINISHED, OPEN);
        filler.analyze();
        LOG.info("Filled in {} s", (System.nanoTime() - start) / 1_000_000_000);
        List<String> lines = new ArrayList<>(HEAD.lines().toList());
        ListPages.measured().forEach(visit -> lines.add(line(visit)));
        lines.addAll(FORMER.lines().toList());
        FormerStatements.ALL.forEach((what, sql) -> lines.add("| %s | %d |".formatted(what, plans.blocks(sql))));
        BenchmarkDocument.write("lists", String.join("\n", lines));
    }

    private String line(ListPages.Visit visit) {
        List<Cost> costs = plans.asked(() -> visit(visit)).stream()
                .map(sql -> new Cost(sql, plans.blocks(sql)))
                .sorted(Comparator.comparing(Cost::blocks).reversed())
                .toList();
        costs.stream()
                .filter(cost -> cost.blocks() > NOTED)
                .forEach(cost -> LOG.info("{} {}: {}", visit, cost.blocks(), cost.sql()));
        long blocks = costs.stream().mapToLong(Cost::blocks).sum();
        return "| `%s` | %s | %d | %d |".formatted(visit.path(), visit.reader(), costs.size(), blocks);
    }

    private void visit(ListPages.Visit visit) {
        assertThat(mvc.get()
                        .uri(visit.path())
                        .with(accounts.signedIn(visit.reader()))
                        .exchange())
                .hasStatusOk();
    }
}
