package fr.crig.avis.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Three nodes find one empty database at the same instant. */
@Tag("chaos")
class NodesStartTogetherIT {

    private static final int NODES = 3;
    private static final int TIMES = Size.of(5, 1);

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
}
