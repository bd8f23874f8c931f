package fr.crig.avis.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.account.Accounts;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.support.SelectCounter;
import fr.crig.avis.support.SelectCounter.Asked;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the first command of the README starts: the real engine runs by itself and makes a request at each stage. */
@Tag("slow")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.datasource.url=jdbc:h2:mem:demonstration;DB_CLOSE_DELAY=-1")
@ActiveProfiles("demo")
@AutoConfigureMockMvc
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class DemonstrationTest {

    /** Its term has passed, but only a human confirms a lapse; and nobody cancels anything. */
    private static final Set<RequestState> NOT_SHOWN = EnumSet.of(RequestState.LAPSED, RequestState.CANCELLED);

    private static final int MOST_QUERIES = 12;

    /** More is one for each row of something. */
    private static final int TWICE = 2;

    /** A test before this one may have left the engine in another year: no timer of the demonstration would go off. */
    @BeforeAll
    static void comeBackToToday() {
        ClockUtil.reset();
    }

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Environment environment;

    @Test
    void hasARequestAtEachStageAndIsMadeOnlyOnce(CapturedOutput output) {
        assertThat(states())
                .containsAll(EnumSet.complementOf(EnumSet.copyOf(NOT_SHOWN)))
                .doesNotContainAnyElementsOf(NOT_SHOWN);
        assertThat(count("funding_request")).isGreaterThanOrEqualTo(8);
        assertThat(count("avis")).isEqualTo(2);
        assertThat(jdbc.sql("select state from consultation")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("DEBATE", "VOTE");
        assertThat(jdbc.sql("select state from minutes").query(String.class).list())
                .containsExactly("REMARKS");
        assertThat(count("minutes_remark")).isEqualTo(1);
        assertThat(jdbc.sql("select state from meeting order by starts_at desc")
                        .query(String.class)
                        .list())
                .first()
                .isEqualTo("CONVENED");
        assertThat(count("convocation")).isEqualTo(2);
        assertThat(count("convocation_answer")).isEqualTo(2);
        assertThat(accounts.findByUsername("suppleant.openig")).isPresent();

        long before = count("funding_request");
        AvailabilityChangeEvent.publish(context, ReadinessState.ACCEPTING_TRAFFIC);
        assertThat(count("funding_request")).isEqualTo(before);
        assertThat(output)
                .contains(
                        environment.resolveRequiredPlaceholders("http://localhost:${server.port}"),
                        "agent.region",
                        "crig-demo-2026",
                        "Boîte d’envoi");
    }

    /** It has more at once than any other test: somebody late, a debate, a vote, remarks, mandates, an agreement near its end. */
    @Test
    void costsFewQueriesOnEachPageWhoeverReadsIt(
            @Autowired MockMvcTester mvc, @Autowired AutowireCapableBeanFactory beans) {
        var demo = new PagesOfDemonstration(mvc, beans.createBean(TestAccounts.class), jdbc);
        Map<String, List<Asked>> dear = demo.costs();
        dear.values().removeIf(DemonstrationTest::isLittle);
        assertThat(dear).isEmpty();
        assertThat(demo.read()).contains("/a-faire", "/administration/comptes").hasSizeGreaterThan(MOST_QUERIES);
    }

    private static boolean isLittle(List<Asked> asked) {
        return SelectCounter.sum(asked) <= MOST_QUERIES && asked.stream().noneMatch(one -> one.times() > TWICE);
    }

    private List<RequestState> states() {
        return jdbc.sql("select distinct state from funding_request").query(String.class).list().stream()
                .map(RequestState::valueOf)
                .toList();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
