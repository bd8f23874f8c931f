package fr.crig.avis.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.crig.avis.storage.Json;
import fr.crig.avis.support.ApplicationTest;
import java.time.Instant;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Steps and reserves that had tables of their own are read from their columns as they were. */
class MigratedStepsTest extends ApplicationTest {

    private static final String HOSTILE = "Dire « oui » \"non\" \\ fin,\nà la ligne\r\n\tet l’apostrophe'";

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcTemplate shared;

    @Test
    void areKeptInTheirOrder() throws Exception {
        DataSource database = emptyDatabase();
        migrate(database, "30");
        JdbcTemplate jdbc = new JdbcTemplate(database);
        request(jdbc, "D-2026-0001");
        request(jdbc, "D-2026-0002");
        milestone(jdbc, 1, "SUBMITTED", "2026-03-10 08:00:00.123456+00:00");
        milestone(jdbc, 0, "DRAFT", "2026-03-09 23:30:00+00:00");
        opinion(jdbc, "IGN");
        opinion(jdbc, "REGION");
        jdbc.update("insert into opinion_reserve values (1, 1, 'Deuxième')");
        jdbc.update("insert into opinion_reserve values (1, 0, ?)", HOSTILE);

        migrate(database, "37.1");

        Milestones milestones = Json.read(column(jdbc, "milestones", "funding_request", 1), Milestones.class);
        assertThat(milestones.all())
                .containsExactly(
                        new Milestone(RequestState.DRAFT, Instant.parse("2026-03-09T23:30:00Z")),
                        new Milestone(RequestState.SUBMITTED, Instant.parse("2026-03-10T08:00:00.123456Z")));
        assertThat(Json.read(column(jdbc, "milestones", "funding_request", 2), Milestones.class))
                .isEqualTo(Milestones.NONE);
        JsonNode reserves = new ObjectMapper().readTree(column(jdbc, "reserves", "opinion", 1));
        assertThat(reserves.get("texts").get(0).asText()).isEqualTo(HOSTILE);
        assertThat(reserves.get("texts").get(1).asText()).isEqualTo("Deuxième");
        assertThat(column(jdbc, "reserves", "opinion", 2)).isEqualTo("{\"texts\":[]}");
    }

    private static String column(JdbcTemplate jdbc, String column, String table, int id) {
        return jdbc.queryForObject("select " + column + " from " + table + " where id = " + id, String.class);
    }

    private static void request(JdbcTemplate jdbc, String reference) {
        jdbc.update("""
                        insert into funding_request (version, form_key, reference, receiving_signatory, depositor, state,
                                state_since, created_at, title, applicant_name, revision, suspended_days, completion_count)
                        values (0, ?, ?, 'REGION', 'agent.region', 'SUBMITTED', now(), now(), 'PCRS', 'Aude', 1, 0, 0)""", java.util.UUID.randomUUID(), reference);
    }

    private static void milestone(JdbcTemplate jdbc, int rank, String state, String at) {
        jdbc.update(
                "insert into request_milestone values (1, ?, ?, cast(? as timestamp with time zone))", rank, state, at);
    }

    private static void opinion(JdbcTemplate jdbc, String signatory) {
        jdbc.update("""
                        insert into opinion (reference, signatory, number, stance, link, effect, substitute, given_by,
                                given_name, given_at, revision)
                        values ('D-2026-0001', ?, 1, 'FAVORABLE', 'NONE', 'NONE', false, 'm', 'M', now(), 1)""", signatory);
    }

    private static void migrate(DataSource database, String version) {
        Flyway.configure().dataSource(database).target(version).load().migrate();
    }

    private DataSource emptyDatabase() {
        String url = environment.getRequiredProperty("spring.datasource.url");
        if (!url.startsWith("jdbc:postgresql:")) {
            return new DriverManagerDataSource("jdbc:h2:mem:before-steps;DB_CLOSE_DELAY=-1", "sa", "");
        }
        shared.execute("create database before_steps");
        return new DriverManagerDataSource(url.replace("/postgres?", "/before_steps?"), "postgres", "postgres");
    }
}
