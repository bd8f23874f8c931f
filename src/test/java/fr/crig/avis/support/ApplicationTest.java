package fr.crig.avis.support;

import fr.crig.avis.committee.ResolutionMemory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.autoconfigure.web.servlet.MockMvcPrint;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on a free port: H2 in memory, real SMTP, job executor and scheduler off, clock standing still. The one
 * Spring context of the suite (with its twin on PostgreSQL, see {@link OnPostgres}): a test that adds properties or mocks of
 * its own costs the whole suite a third. No thread may hold two connections at once. Before each test all tables are empty and the clock stands at {@link TestClock#START}.
 */
@Tag("slow")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ActiveProfiles("test")
@Import(SupportConfiguration.class)
@ContextConfiguration(initializers = TestServers.class)
public abstract class ApplicationTest {

    @Autowired
    protected TestClock clock;

    @Autowired
    protected EngineJobs jobs;

    @Autowired
    protected Mailbox mailbox;

    @LocalServerPort
    protected int port;

    @Autowired
    protected TestExemption phones;

    @Autowired
    private EmptyTables tables;

    @Autowired
    private ResolutionMemory resolutions;

    @Autowired
    private OneConnectionEach connections;

    @BeforeEach
    protected void startFromNothing() {
        tables.empty();
        resolutions.forget();
        mailbox.empty();
        clock.reset();
        phones.reset();
        connections.forget();
    }

    /** For what the engine itself does in a transaction beside another. */
    protected void forgiveASecondConnection() {
        connections.forget();
    }

    @AfterEach
    void nobodyHeldTwoConnections() {
        connections.assertNoneAskedForASecond();
    }

    protected String url(String path) {
        return "http://localhost:" + port + path;
    }
}
