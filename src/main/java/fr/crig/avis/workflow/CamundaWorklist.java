package fr.crig.avis.workflow;

import fr.crig.avis.workflow.OfferedTasks.Named;
import fr.crig.avis.worklist.WaitingTask;
import fr.crig.avis.worklist.WaitingTask.Upcoming;
import fr.crig.avis.worklist.Worklist;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The work list, read from the engine's tasks: one query for a page and for how many there are, whatever their number. */
@Component
class CamundaWorklist implements Worklist {

    private static final String PAGE = """
            select t.id_, t.proc_def_id_, t.task_def_key_, t.due_date_, t.offered, e.business_key_,
                   d.act_id_ as timer, j.duedate_ as rings
              from (select t.id_, t.proc_def_id_, t.task_def_key_, t.due_date_, t.create_time_, t.proc_inst_id_,
                           count(*) over () as offered""";

    /** A timer at a task, not one that the engine set for itself; the first to ring is the one that is told. */
    private static final String WITH_SUBJECT_AND_TIMER =
            OfferedTasks.FIRST_DUE_FIRST + """
             limit :size offset :offset) t
              join act_ru_execution e on e.id_ = t.proc_inst_id_ and e.business_key_ is not null
              left join (act_ru_job j
                         join act_ru_jobdef d on d.id_ = j.job_def_id_ and d.job_type_ = 'timer-transition')
                     on j.process_instance_id_ = t.proc_inst_id_ and j.type_ = 'timer'
                    and j.suspension_state_ = 1 and j.duedate_ > :now
            """ + OfferedTasks.FIRST_DUE_FIRST + ", j.duedate_, j.id_";

    private final OfferedTasks tasks;
    private final TaskForms forms;

    CamundaWorklist(OfferedTasks tasks, TaskForms forms) {
        this.tasks = tasks;
        this.forms = forms;
    }

    @Override
    public Window waiting(Set<String> groups, long offset, int size) {
        if (groups.isEmpty()) {
            return new Window(List.of(), 0);
        }
        List<Row> page = page(groups, offset, size);
        return new Window(
                page.stream().map(this::task).toList(),
                page.isEmpty() ? beyond(groups, offset) : page.get(0).offered());
    }

    /** Behind the last of them no row tells how many there are. */
    private long beyond(Set<String> groups, long offset) {
        return offset == 0 ? 0 : tasks.count(groups);
    }

    private WaitingTask task(Row row) {
        return new WaitingTask(row.subject(), row.task().name(), forms.of(row.task()), row.due(), row.next());
    }

    private List<Row> page(Set<String> groups, long offset, int size) {
        return tasks.told(PAGE, WITH_SUBJECT_AND_TIMER, groups)
                .param("size", size)
                .param("offset", offset)
                .param("now", OfferedTasks.timestamp(tasks.now()))
                .query(CamundaWorklist::read);
    }

    /** A task, the first of its timers, and how many tasks are offered. */
    private record Row(Named task, String subject, Instant due, Upcoming next, long offered) {

        static Row of(ResultSet row) throws SQLException {
            String timer = row.getString("timer");
            return new Row(
                    Named.of(row),
                    row.getString("business_key_"),
                    instant(row, "due_date_"),
                    timer == null ? null : new Upcoming(timer, instant(row, "rings")),
                    row.getLong("offered"));
        }
    }

    /** There is a row for each timer of a task, the first to ring first. */
    private static List<Row> read(ResultSet rows) throws SQLException {
        Map<String, Row> read = new LinkedHashMap<>();
        while (rows.next()) {
            read.putIfAbsent(rows.getString("id_"), Row.of(rows));
        }
        return List.copyOf(read.values());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
