package fr.crig.avis.workflow;

import fr.crig.avis.shared.ParisTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The tasks that groups of people may do now: on the list, and on the page of what they are about. Asked of the engine's tables, whose
 * columns are documented: its own queries give a task without what it is about and without its timer, which were two queries more for
 * each page, and leave it to the database whether those without a date come first.
 */
@Component
class OfferedTasks {

    /** In the order of the list: those without a date last, on every database. */
    static final String FIRST_DUE_FIRST =
            " order by case when t.due_date_ is null then 1 else 0 end, t.due_date_, t.create_time_, t.id_";

    /** Waiting since the convocation, and not to be done before the meeting. */
    private static final List<String> ON_THE_DAY = List.of("userTask_holdMeeting", "userTask_recordDeliberation");

    private static final String OFFERED = """
             from act_ru_task t
            where t.suspension_state_ = 1 and t.assignee_ is null
              and exists (select 1 from act_ru_identitylink i
                           where i.task_id_ = t.id_ and i.type_ = 'candidate' and i.group_id_ in (:groups))
              and (t.task_def_key_ not in (:onTheDay) or t.due_date_ < :tomorrow)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    OfferedTasks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One of them. @param model id of its process definition */
    record Named(String model, String name) {

        static Named of(ResultSet row) throws SQLException {
            return new Named(row.getString("proc_def_id_"), row.getString("task_def_key_"));
        }
    }

    /** @param groups at least one */
    int count(Collection<String> groups) {
        return asked("select count(*)" + OFFERED, groups).query(Integer.class).single();
    }

    /**
     * A statement about them.
     *
     * @param select what is told of them, and from where on
     * @param rest what else is asked of them, their order, and what is done with them
     */
    StatementSpec told(String select, String rest, Collection<String> groups) {
        return asked(select + OFFERED + rest, groups);
    }

    private StatementSpec asked(String sql, Collection<String> groups) {
        return jdbc.sql(sql)
                .param("groups", groups)
                .param("onTheDay", ON_THE_DAY)
                .param(
                        "tomorrow",
                        timestamp(ParisTime.startOf(ParisTime.day(now()).plusDays(1))));
    }

    Instant now() {
        return clock.instant();
    }

    /** As the engine writes and reads its dates. */
    static Timestamp timestamp(Instant instant) {
        return Timestamp.from(instant);
    }
}
