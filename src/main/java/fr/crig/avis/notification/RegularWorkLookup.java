package fr.crig.avis.notification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What db-scheduler remembers of the work that comes back: a row for each, whichever node did it. */
@Component
public class RegularWorkLookup {

    private final JdbcClient jdbc;

    RegularWorkLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<RegularWork> all() {
        return jdbc.sql("""
                        select task_name, last_success, last_failure, coalesce(consecutive_failures, 0) as failures, execution_time
                          from scheduled_tasks where task_instance = ? order by task_name""")
                .param(RecurringTask.INSTANCE)
                .query(RegularWorkLookup::read)
                .list();
    }

    private static RegularWork read(ResultSet row, int number) throws SQLException {
        return new RegularWork(
                row.getString("task_name"),
                instant(row, "last_success"),
                instant(row, "last_failure"),
                row.getInt("failures"),
                instant(row, "execution_time"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
