package db.migration;

import java.sql.Connection;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * Creates the engine's own tables with the scripts of its jar, so that one tool owns the schema and the engine never alters it
 * at start. The index on the due date is ours: without it, each look for due timers reads the whole job table.
 */
public class V0_1__EngineSchema extends BaseJavaMigration {

    private static final String SCRIPT = "db/create/activiti.%s.create.%s.sql";
    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public void migrate(Context context) throws Exception {
        Connection connection = context.getConnection();
        String vendor = connection.getMetaData().getDatabaseProductName().equals("H2") ? "h2" : "postgres";
        for (String part : PARTS) {
            ScriptUtils.executeSqlScript(
                    connection, new ClassPathResource(SCRIPT.formatted(vendor, part), ProcessEngine.class));
        }
        try (var statement = connection.createStatement()) {
            statement.execute("create index crig_idx_job_duedate on ACT_RU_JOB (DUEDATE_)");
        }
    }
}
