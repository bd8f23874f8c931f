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
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What pages cost in a large database, and how they are read, in blocks of 8 KB that PostgreSQL reads: written to {@code docs/benchmark.md}. */
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

    private static final String PLANS = """
            PostgreSQL was asked (`EXPLAIN`, its own settings) how it goes about each of the %d statements of %d of the pages below, each with all its readers:
            none reads a table that grows from one end to the other, neither its rows nor an index. Tables of fewer than %d rows here, which it would rather read
            whole, are asked about where that is forbidden, on every build: `PlansOnPostgresTest`. By nature %s.
            The files of all requests, of the register and of the grants of a body are read in portions, each by an index: %d statements.""";

    /** Of a statement that holds hundreds of numbers. */
    private static final int SHOWN = 100;

    /** Statements that cost more are printed. */
    private static final int NOTED = 100;

    @Autowired
    private DataSource database;

    @Autowired
    private Plans plans;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private MockMvcTester mvc;

    private final WholeReads reads = new WholeReads();
    private final WholeReads files = new WholeReads();

    private record Cost(String sql, long blocks) {}

    @Test
    void tellsWhatThePagesReadAndHow() {
        accounts.openAll();
        var filler = new Filler(database);
        long start = System.nanoTime();
        filler.fill(FINISHED, OPEN);
        filler.analyze();
        LOG.info("Filled in {} s", (System.nanoTime() - start) / 1_000_000_000);
        List<String> lines = new ArrayList<>(HEAD.lines().toList());
        ListPages.measured(FINISHED).forEach(visit -> lines.add(line(visit)));
        lines.addAll(FORMER.lines().toList());
        FormerStatements.ALL.forEach((what, sql) -> lines.add("| %s | %d |".formatted(what, plans.blocks(sql))));
        BenchmarkDocument.write("lists", String.join("\n", lines));
        assertThat(reads.found()).isEmpty();
        readTheFiles();
        BenchmarkDocument.write(
                "plans",
                PLANS.formatted(reads.statements(), reads.pages(), Plans.FEW_ROWS, byNature(), files.statements()));
    }

    private void readTheFiles() {
        FilesOfAll.of(mvc)
                .forEach((name, file) -> files.note(
                        name,
                        plans.asked(() -> assertThat(file.with(accounts.signedIn(ListPages.SECRETARIAT)))
                                .hasStatusOk()),
                        plans::readThroughAsChosen));
        assertThat(files.found().keySet().stream()
                        .map(found -> found.substring(0, SHOWN))
                        .distinct())
                .isEmpty();
    }

    private static String byNature() {
        return ListPages.readMuch().entrySet().stream()
                .map(page -> "`%s` reads much, for %s".formatted(page.getKey(), page.getValue()))
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private String line(ListPages.Visit visit) {
        List<String> asked = plans.asked(() -> visit(visit));
        if (!ListPages.readMuch().containsKey(visit.path())) {
            reads.note(visit.path(), asked, plans::readThroughAsChosen);
        }
        List<Cost> costs = asked.stream()
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
