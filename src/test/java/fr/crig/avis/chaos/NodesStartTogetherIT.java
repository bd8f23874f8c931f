package fr.crig.avis.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Three nodes find one empty database at the same instant. */
@Tag("chaos")
class NodesStartTogetherIT {

    private static final int NODES = 3;
    private static final int TIMES = Size.of(5, 1);
    private static final String OLDER = "26.1";
    private static final int REQUESTS = 500;

    @Test
    void makeEverythingOnce() {
        for (int i = 0; i < TIMES; i++) {
            try (Trial trial = Trial.onPostgres("nodes-start-together", NODES)) {
                trial.start();
                JdbcTemplate tables = new JdbcTemplate(trial.postgres().tables());
                assertThat(tables.queryForList("select name_ from act_re_deployment", String.class))
                        .hasSize(1);
                assertThat(tables.queryForList("select version_ from act_re_procdef", Integer.class))
                        .isNotEmpty()
                        .containsOnly(1);
                assertThat(tables.queryForList("select username from account", String.class))
                        .isNotEmpty()
                        .doesNotHaveDuplicates();
                Trial.Verdict verdict = trial.verdict();
                ChaosDocument.write(
                        "nodes-start-together", "%d nodes, times: %d; %s".formatted(NODES, i + 1, verdict.told()));
                assertThat(verdict.violations()).isEmpty();
                assertThat(trial.isWhole()).as("verifier-base finds all whole").isTrue();
            }
        }
    }

    /** The one of some versions ago, with a history in it. */
    @Test
    void bringAnOlderSchemaForwardOnce() {
        for (int i = 0; i < TIMES; i++) {
            try (Trial trial = Trial.onPostgres("nodes-start-on-older-schema", NODES)) {
                Flyway.configure()
                        .dataSource(trial.postgres().tables())
                        .target(OLDER)
                        .load()
                        .migrate();
                JdbcTemplate tables = new JdbcTemplate(trial.postgres().tables());
                fill(tables);
                trial.start();
                assertThat(tables.queryForList("select name_ from act_re_deployment", String.class))
                        .hasSize(1);
                assertThat(tables.queryForList(
                                "select version from flyway_schema_history where version is not null", String.class))
                        .doesNotHaveDuplicates()
                        .hasSizeGreaterThan(
                                tables.queryForObject("select max(installed_rank) from older", Integer.class));
                assertThat(tables.queryForObject("select bool_and(success) from flyway_schema_history", Boolean.class))
                        .isTrue();
                assertThat(tables.queryForObject(
                                "select count(*) from funding_request where state = 'WITHDRAWN' and title like 'Ancienne %'",
                                Integer.class))
                        .isEqualTo(REQUESTS);
                Trial.Verdict verdict = trial.verdict();
                ChaosDocument.write(
                        "nodes-start-on-older-schema",
                        "%d nodes on a schema of version %s with %d requests, times: %d; %s"
                                .formatted(NODES, OLDER, REQUESTS, i + 1, verdict.told()));
                assertThat(verdict.violations()).isEmpty();
                assertThat(trial.isWhole()).as("verifier-base finds all whole").isTrue();
            }
        }
    }

    private static void fill(JdbcTemplate tables) {
        tables.execute("create table older as select * from flyway_schema_history");
        for (int i = 1; i <= REQUESTS; i++) {
            String reference = "D-2025-%04d".formatted(i);
            tables.update("""
                    insert into funding_request (version, form_key, reference, receiving_signatory, depositor, state, state_since,
                                                 created_at, title, dossier, revision, urgency, suspended_days, completion_count)
                    values (0, ?, ?, 'REGION', 'agent.region', 'WITHDRAWN', now(), now(), ?,
                            '{"project":{"title":"Ancienne","departments":["11"]},"applicant":{},"funding":{"plan":{"lines":[]}},"dates":{}}',
                            1, 'NORMAL', 0, 0)""", UUID.randomUUID(), reference, "Ancienne " + i);
            tables.update(
                    "insert into opinion (reference, signatory, number, stance, link, effect, reasons, given_by,"
                            + " given_name, substitute, given_at, revision)"
                            + " values (?, 'IGN', 1, 'FAVORABLE', 'NONE', 'NONE', 'Oui', 'membre.ign', 'Membre', false, now(), 1)",
                    reference);
            for (String act : List.of("request.submitted", "opinion.given", "request.withdrawn")) {
                tables.update(
                        "insert into journal_entry (at, username, actor_name, act, subject)"
                                + " values (now(), 'agent.region', 'Agent', ?, ?)",
                        act,
                        reference);
            }
        }
        tables.update("insert into counter (series, counter_year, last_number) values ('D', 2025, ?)", REQUESTS);
    }
}
