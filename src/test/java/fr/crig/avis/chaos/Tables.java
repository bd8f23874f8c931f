package fr.crig.avis.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is really in the database, of the service and of its engine. */
final class Tables {

    /**
     * An act that was recorded.
     *
     * @param reference of the request that it is about; null for a draft
     */
    record Found(Act.Kind kind, String key, String content, String reference) {}

    /** Numbers of a series and a year. @param last what the counter says */
    record Numbers(String series, int year, long last, List<Long> given) {}

    /** @param roots processes that run for it as a whole; @param silent signatories that were asked and did not answer */
    record Standing(String reference, String state, int roots, List<String> tasks, int silent) {}

    /** @param silent asked and without an opinion; @param both silent and heard; @param closings how often the journal closes it */
    record Heard(String reference, String state, int silent, int both, int closings) {}

    record Notice(String messageId, String state) {}

    /** What every word that the witness types begins with. */
    static final String MARK = "Témoin ";

    private static final Pattern KEY = Pattern.compile(MARK + "(\\S+)");
    private static final String ENGINE_TASK = "userTask_giveOpinion";

    private final JdbcClient jdbc;

    Tables(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    List<Found> acts() {
        List<Found> found = new ArrayList<>();
        found.addAll(drafts());
        found.addAll(pieces());
        found.addAll(deposits());
        found.addAll(admissions());
        found.addAll(opinions());
        found.addAll(withdrawals());
        return found;
    }

    private List<Found> drafts() {
        return jdbc.sql("select title from funding_request where title like 'Témoin %'")
                .query((row, number) -> {
                    String title = row.getString(1);
                    return new Found(Act.Kind.DRAFT, key(title), title, null);
                })
                .list();
    }

    private List<Found> pieces() {
        return jdbc.sql("select file_name, sha256 from attachment where file_name like 'Temoin-%'")
                .query((row, number) -> new Found(Act.Kind.PIECE, row.getString(1), row.getString(2), null))
                .list();
    }

    private List<Found> deposits() {
        return jdbc.sql("select reference, dossier from funding_request"
                        + " where title like 'Témoin %' and reference is not null")
                .query((row, number) -> {
                    JsonNode project = json(row.getString(2)).path("project");
                    String title = project.path("title").asText();
                    String content = title + " | " + project.path("summary").asText();
                    return new Found(Act.Kind.DEPOSIT, key(title), content, row.getString(1));
                })
                .list();
    }

    /** One a line of the journal: whoever admits leaves no words. */
    private List<Found> admissions() {
        return jdbc.sql("""
                        select f.reference, f.urgency from journal_entry j join funding_request f on f.reference = j.subject
                         where j.act = 'request.admitted' and f.title like 'Témoin %'""")
                .query((row, number) ->
                        new Found(Act.Kind.ADMISSION, row.getString(1), row.getString(2), row.getString(1)))
                .list();
    }

    private List<Found> opinions() {
        return jdbc.sql("select reference, signatory, stance, reasons from opinion where reasons like 'Témoin %'")
                .query((row, number) -> {
                    String content = row.getString(2) + " " + row.getString(3) + " " + row.getString(4);
                    return new Found(Act.Kind.OPINION, key(row.getString(4)), content, row.getString(1));
                })
                .list();
    }

    private List<Found> withdrawals() {
        return jdbc.sql("""
                        select f.reference, f.reason from funding_request f join journal_entry j on j.subject = f.reference
                         where j.act = 'request.withdrawn' and f.state = 'WITHDRAWN' and f.reason like 'Témoin %'""")
                .query((row, number) ->
                        new Found(Act.Kind.WITHDRAWAL, key(row.getString(2)), row.getString(2), row.getString(1)))
                .list();
    }

    List<Numbers> numbers() {
        return jdbc.sql("select series, counter_year, last_number from counter where series in ('D', 'AVIS')")
                .query((row, number) -> {
                    String series = row.getString(1);
                    return new Numbers(series, row.getInt(2), row.getLong(3), given(series, row.getInt(2)));
                })
                .list();
    }

    /** The last digits of {@code D-2026-0042} and of {@code CRIG-OCC-2026-007}. */
    private List<Long> given(String series, int year) {
        String numbered = series.equals("D")
                ? "select reference from funding_request where reference is not null"
                : "select number from avis";
        return jdbc.sql(numbered).query(String.class).list().stream()
                .filter(number -> number.contains("-" + year + "-"))
                .map(number -> Long.valueOf(number.substring(number.lastIndexOf('-') + 1)))
                .sorted()
                .toList();
    }

    /** Every request that was deposited. */
    List<Standing> requests() {
        return jdbc.sql("select reference, state from funding_request where reference is not null order by reference")
                .query((row, number) -> standing(row.getString(1), row.getString(2)))
                .list();
    }

    private Standing standing(String reference, String state) {
        int roots = count(
                "select count(*) from act_ru_execution where business_key_ = ?"
                        + " and parent_id_ is null and super_exec_ is null",
                reference);
        List<String> tasks = jdbc.sql("""
                        select t.task_def_key_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
                          join act_ru_execution r on r.id_ = e.root_proc_inst_id_
                         where r.business_key_ = ?""").param(reference).query(String.class).list();
        int silent = count("""
                select count(*) from circulation_asked a join circulation c on c.id = a.circulation
                 where c.reference = ? and not exists
                       (select 1 from opinion o where o.reference = c.reference and o.signatory = a.signatory)""", reference);
        return new Standing(reference, state, roots, tasks, silent);
    }

    /** Every request that circulates or did. */
    List<Heard> heard() {
        return jdbc.sql("""
                        select c.reference, f.state,
                               (select count(*) from circulation_asked a
                                 where a.circulation = c.id and not exists
                                       (select 1 from opinion o where o.reference = c.reference and o.signatory = a.signatory)),
                               (select count(*) from opinion o
                                 where o.reference = c.reference and o.stance = 'TACIT' and exists
                                       (select 1 from opinion p where p.reference = o.reference and p.signatory = o.signatory
                                                                  and p.stance <> 'TACIT')),
                               (select count(*) from journal_entry j
                                 where j.subject = c.reference and j.act = 'circulation.closed')
                          from circulation c join funding_request f on f.reference = c.reference
                         order by c.reference""")
                .query((row, number) ->
                        new Heard(row.getString(1), row.getString(2), row.getInt(3), row.getInt(4), row.getInt(5)))
                .list();
    }

    /** How many signatories the engine waits for. */
    int awaited(String reference) {
        return count("""
                select count(*) from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
                  join act_ru_execution r on r.id_ = e.root_proc_inst_id_
                 where r.business_key_ = ? and t.task_def_key_ = ?""", reference, ENGINE_TASK);
    }

    /** Requests of which the journal does not say just what the tables do. */
    List<String> untold() {
        return jdbc.sql("""
                        select f.reference from funding_request f
                         where f.reference is not null
                           and (1 <> (select count(*) from journal_entry j
                                       where j.subject = f.reference and j.act = 'request.submitted')
                            or (select count(*) from opinion o
                                 where o.reference = f.reference and o.number = 1 and o.stance <> 'TACIT')
                            <> (select count(*) from journal_entry j
                                 where j.subject = f.reference and j.act = 'opinion.given'))
                         order by f.reference""").query(String.class).list();
    }

    /** Jobs of the engine that it gave up, each with what it said. */
    List<String> stuckJobs() {
        return jdbc.sql("select exception_msg_ from act_ru_job where retries_ = 0")
                .query((row, number) -> String.valueOf(row.getString(1)))
                .list();
    }

    List<Notice> notices() {
        return jdbc.sql("select message_id, state from notice order by id")
                .query((row, number) -> new Notice(row.getString(1), row.getString(2)))
                .list();
    }

    /** What will still be done by itself, by what it is; empty once all is quiet. */
    List<String> pending() {
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
        List<String> pending = new ArrayList<>();
        jdbc.sql("""
                        select coalesce(job_def_id_, type_) from act_ru_job
                         where retries_ > 0 and suspension_state_ = 1 and (duedate_ is null or duedate_ <= ?)""").param(now).query(String.class).list().forEach(job -> pending.add("job " + job));
        jdbc.sql("select message_id from notice where state = 'PENDING'")
                .query(String.class)
                .list()
                .forEach(notice -> pending.add("notice " + notice));
        int unsigned = count("select count(*) from journal_pending");
        if (unsigned > 0) {
            pending.add(unsigned + " lines of the journal");
        }
        return pending;
    }

    static String taskOfCirculation() {
        return ENGINE_TASK;
    }

    private int count(String sql, Object... values) {
        return jdbc.sql(sql).params(values).query(Integer.class).single();
    }

    private static String key(String words) {
        Matcher key = KEY.matcher(words);
        return key.find() ? key.group(1) : words;
    }

    private static JsonNode json(String text) {
        try {
            return Ledger.JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
