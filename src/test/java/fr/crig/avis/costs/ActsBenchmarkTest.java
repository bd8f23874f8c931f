package fr.crig.avis.costs;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.CommitteeProperties;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.BenchmarkDocument;
import fr.crig.avis.support.Cost;
import fr.crig.avis.support.Deliveries;
import fr.crig.avis.support.OnPostgres;
import fr.crig.avis.support.RoundTrips;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the acts of a request cost on PostgreSQL, beside what the engine alone costs for the same tasks on the same models. */
@Tag("benchmark")
@OnPostgres
class ActsBenchmarkTest extends ApplicationTest {

    private static final int REQUESTS = 10;

    /** Whatever else the machine does only adds to a time: the quickest round of each statement is nearest to what it costs. */
    private static final int ROUNDS = 7;

    private static final Path DETAILS = Path.of("target", "acts");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Committee committee;

    @Autowired
    private CommitteeProperties.Circulation figures;

    @Autowired
    private ManagementService engine;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RoundTrips trips;

    @Autowired
    private Environment environment;

    private final Map<String, Cost> byAct = new LinkedHashMap<>();
    private final Map<String, Integer> times = new LinkedHashMap<>();
    /** Milliseconds, by statement. */
    private final Map<String, Double> timeOf = new LinkedHashMap<>();

    private final Map<String, Double> ourTimes = new HashMap<>();
    private final Map<String, Double> bareTimes = new HashMap<>();
    private Cost bare = Cost.NOTHING;

    @AfterEach
    void stop() {
        deliveries.takeOwn(false);
    }

    @Test
    void tellsWhatActsCost() throws IOException {
        jdbc.sql("create extension if not exists pg_stat_statements").update();
        deliveries.takeOwn(true);
        Lifecycle lifecycle = new Lifecycle(mvc, accounts, committee, engine, deliveries, clock, jdbc);
        jdbc.sql("create database bare").update();
        try (HikariDataSource pool = bare()) {
            try (var alone = new BareEngine(trips.of(pool), environment, figures)) {
                // Once without looking, so that both have their statements prepared and their code compiled.
                lifecycle.run(REQUESTS, (name, act) -> act.run());
                walk(alone, "warm", REQUESTS);
                learn(jdbc);
                learn(JdbcClient.create(pool));
                for (int round = 0; round < ROUNDS; round++) {
                    measureRound(lifecycle, alone, round);
                }
            }
        }
        Cost ours = byAct.values().stream().reduce(Cost.NOTHING, Cost::plus);

        StringBuilder table = new StringBuilder();
        table.append(
                "| per request, acts only | bare engine | CRIG Avis | ratio | before it was looked at |\n|---|---:|---:|---:|---:|\n");
        line(table, "round trips", bare, ours, Cost::trips, "2.24");
        line(table, "statements", bare, ours, Cost::statements, "1.90");
        line(table, "commits that write", bare, ours, Cost::writes, "3.80");
        table.append("| database time | 1 | | ×%s | ×2.10 |%n".formatted(decimal(sum(ourTimes) / sum(bareTimes))));
        table.append("\n| act | times | round trips | statements | commits that write |\n|---|---:|---:|---:|---:|\n");
        byAct.forEach((name, cost) -> table.append("| %s | %d | %s | %s | %s |%n"
                .formatted(
                        name,
                        times.get(name),
                        each(name, cost.trips()),
                        each(name, cost.statements()),
                        each(name, cost.writes()))));
        System.out.println(table);
        Files.createDirectories(DETAILS);
        writeLongest("all", ourTimes);
        writeLongest("bare", bareTimes);
        BenchmarkDocument.write("acts", table.toString());
        for (Map.Entry<String, Cost> act : byAct.entrySet()) {
            Files.write(
                    DETAILS.resolve(act.getKey().replace(' ', '-') + ".txt"),
                    act.getValue().mostFrequent());
        }
        Files.write(DETAILS.resolve("all.txt"), ours.mostFrequent());
        Files.write(DETAILS.resolve("bare.txt"), bare.mostFrequent());
    }

    private void measured(String name, Runnable act) {
        Cost cost = timed(act);
        byAct.merge(name, cost, Cost::plus);
        times.merge(name, 1, Integer::sum);
    }

    private Cost timed(Runnable act) {
        jdbc.sql("select pg_stat_statements_reset()").query(row -> {});
        Cost cost = trips.during(act);
        jdbc.sql("""
                        select query, sum(total_exec_time) as taken from pg_stat_statements
                         where position(:ours in query) = 0 and query not like '%pg_stat_statements%'
                         group by query""").param("ours", RoundTrips.ASKED_BY_THE_TEST).query(row -> {
            timeOf.merge(row.getString("query"), row.getDouble("taken"), Double::sum);
        });
        return cost;
    }

    private void keepQuickest(Map<String, Double> quickest) {
        timeOf.forEach((statement, taken) -> quickest.merge(statement, taken, Math::min));
        timeOf.clear();
    }

    private static double sum(Map<String, Double> times) {
        return times.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Beside the counts. */
    private static void writeLongest(String name, Map<String, Double> times) throws IOException {
        List<String> longest = times.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(one -> "%s ms  %s"
                        .formatted(decimal(one.getValue()), one.getKey().replaceAll("\\s+", " ")))
                .toList();
        Files.write(DETAILS.resolve(name + "-time.txt"), longest);
    }

    /** The counts are the same in each round; time is not. */
    private void measureRound(Lifecycle lifecycle, BareEngine alone, int round) {
        byAct.clear();
        times.clear();
        timeOf.clear();
        lifecycle.run(REQUESTS, this::measured);
        keepQuickest(ourTimes);
        bare = walk(alone, "round" + round, REQUESTS);
        keepQuickest(bareTimes);
    }

    /** A planner that knows of no row reads a whole table: neither side is measured before it has seen some. */
    private static void learn(JdbcClient database) {
        database.sql("vacuum analyze").update();
    }

    /** A database of its own on the same server. */
    private HikariDataSource bare() {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(environment.getRequiredProperty("spring.datasource.url").replaceFirst("/postgres\\b", "/bare"));
        pool.setUsername("postgres");
        pool.setPassword("postgres");
        return pool;
    }

    private Cost walk(BareEngine alone, String series, int requests) {
        List<String> references =
                IntStream.range(0, requests).mapToObj(i -> series + "-" + i).toList();
        List<Cost> costs = new ArrayList<>();
        timeOf.clear();
        costs.add(timed(() -> alone.decided(references)));
        clock.advance(Duration.ofDays(11));
        costs.add(timed(() -> alone.followedUp(references)));
        assertThat(alone.running()).isZero();
        return costs.get(0).plus(costs.get(1));
    }

    private static void line(
            StringBuilder table, String name, Cost bare, Cost ours, ToDoubleFunction<Cost> figure, String before) {
        double alone = figure.applyAsDouble(bare) / REQUESTS;
        double here = figure.applyAsDouble(ours) / REQUESTS;
        table.append("| %s | %s | %s | ×%s | ×%s |%n"
                .formatted(name, decimal(alone), decimal(here), decimal(here / alone), before));
    }

    private String each(String name, long count) {
        return decimal((double) count / times.get(name));
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, number < 10 ? "%.2f" : "%.1f", number);
    }
}
