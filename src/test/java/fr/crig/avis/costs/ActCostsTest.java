package fr.crig.avis.costs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Cost;
import fr.crig.avis.support.Deliveries;
import fr.crig.avis.support.RoundTrips;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * What each act costs at the database, with the jobs and the mails that follow from it: no more ways there and back when the agenda
 * is longer, and no more of them, nor of commits, than one query or one commit more would be noticed by.
 */
class ActCostsTest extends ApplicationTest {

    private static final Logger LOG = LoggerFactory.getLogger(ActCostsTest.class);
    private static final int FEW = 2;
    private static final int MANY = 4;

    /** Ways there and back, statements, and commits that write, with two requests on the agenda. */
    private record Most(long trips, long statements, long writes) {}

    private static final Map<String, Most> MOST = Map.ofEntries(
            Map.entry("admission", new Most(186, 344, 6)),
            Map.entry("attendance", new Most(13, 12, 1)),
            Map.entry("convening", new Most(54, 61, 2)),
            Map.entry("decision and avis", new Most(100, 128, 3)),
            Map.entry("decision typed", new Most(10, 9, 1)),
            Map.entry("deposit", new Most(56, 73, 3)),
            Map.entry("draft", new Most(9, 8, 1)),
            Map.entry("follow-up", new Most(58, 65, 1)),
            Map.entry("last opinion", new Most(115, 192, 3)),
            Map.entry("meeting planned", new Most(18, 26, 1)),
            Map.entry("minutes approved", new Most(58, 80, 2)),
            Map.entry("minutes sent", new Most(51, 65, 2)),
            Map.entry("opinion", new Most(67, 77, 3)),
            Map.entry("placing", new Most(47, 62, 2)),
            Map.entry("session closed", new Most(78, 77, 2)),
            Map.entry("session opened", new Most(12, 11, 1)));

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Committee committee;

    @Autowired
    private ManagementService engine;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RoundTrips trips;

    @AfterEach
    void stop() {
        deliveries.takeOwn(false);
    }

    @Test
    void areTheSameForALongAgenda() {
        deliveries.takeOwn(true);
        // What a node makes sure of once, it did before.
        lifecycle().ready(1, (name, act) -> act.run());
        startFromNothing();
        Map<String, Cost> few = costs(FEW);
        startFromNothing();
        Map<String, Cost> many = costs(MANY);

        assertThat(few.keySet()).isEqualTo(many.keySet()).isEqualTo(MOST.keySet());
        assertThat(trips(many)).isEqualTo(trips(few));
        few.forEach((act, cost) -> {
            assertThat(cost.trips()).as(act).isLessThanOrEqualTo(MOST.get(act).trips());
            assertThat(cost.statements())
                    .as(act)
                    .isLessThanOrEqualTo(MOST.get(act).statements());
            assertThat(cost.writes()).as(act).isLessThanOrEqualTo(MOST.get(act).writes());
        });
    }

    private static Map<String, Long> trips(Map<String, Cost> costs) {
        return costs.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, act -> act.getValue().trips()));
    }

    private Lifecycle lifecycle() {
        return new Lifecycle(mvc, accounts, committee, engine, deliveries, clock, jdbc);
    }

    /** The dearest of each kind. */
    private Map<String, Cost> costs(int requests) {
        Map<String, Cost> dearest = new TreeMap<>();
        lifecycle()
                .run(
                        requests,
                        (name, act) -> dearest.merge(
                                name, trips.during(act), (one, other) -> one.trips() >= other.trips() ? one : other));
        dearest.forEach((act, cost) -> {
            LOG.info("{}: {} trips, {} statements, {} writes", act, cost.trips(), cost.statements(), cost.writes());
            tell(cost.mostFrequent());
        });
        return dearest;
    }

    private static void tell(List<String> statements) {
        statements.forEach(one -> LOG.debug("    {}", one));
    }
}
