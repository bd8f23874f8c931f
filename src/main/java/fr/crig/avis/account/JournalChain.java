package fr.crig.avis.account;

import fr.crig.avis.shared.ParisTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The journal as a chain in which each line signs the one before it. An act writes its entry in its own transaction and waits for
 * nobody: entries enter the chain afterwards, by one writer at a time on all nodes, the one that holds the head's row. What a node that
 * dies leaves behind waits for the next writer.
 */
@Component
public class JournalChain {

    static final int MOST_AT_ONCE = 500;

    /** A line of which somebody says that it stands before the first is read too. */
    private static final long BEFORE_ALL = Long.MIN_VALUE;

    private static final String WAITING = """
            select e.* from journal_pending p join journal_entry e on e.id = p.entry order by e.id limit\s""" + MOST_AT_ONCE;

    private static final String LINES = """
            select l.rank_in_chain, l.entry, l.at as line_at, l.act as line_act, l.commitment, l.hash, e.*
            from journal_line l left join journal_entry e on e.id = l.entry
            where l.rank_in_chain > ? order by l.rank_in_chain""";

    private static final String SOME_LINES = LINES + " limit " + MOST_AT_ONCE;

    private static final String UNSIGNED = """
            select e.id from journal_entry e
             where not exists (select 1 from journal_line l where l.entry = e.id)
               and not exists (select 1 from journal_pending p where p.entry = e.id)
             order by e.id limit 100""";

    private final JdbcClient jdbc;

    JournalChain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes the entries that wait.
     *
     * @return how many, 500 at most
     */
    @Transactional
    public int write() {
        if (waiting() == 0) {
            return 0;
        }
        JournalDigest head = lockHead();
        List<Waiting> waiting = jdbc.sql(WAITING)
                .query((row, number) -> new Waiting(row.getLong("id"), words(row)))
                .list();
        for (Waiting entry : waiting) {
            ChainedLine line = ChainedLine.after(head.hash(), head.rank() + 1, entry.id(), entry.words());
            add(line);
            head = new JournalDigest(line.rank(), line.hash());
        }
        jdbc.sql("update journal_head set last_rank = ?, last_hash = ? where id = 1")
                .params(head.rank(), head.hash())
                .update();
        return waiting.size();
    }

    /** Of what is in the chain: the last seconds may be missing. */
    @Transactional(readOnly = true)
    public JournalDay day(LocalDate day) {
        long lines = jdbc.sql("select count(*) from journal_line where at >= ? and at < ?")
                .params(start(day), start(day.plusDays(1)))
                .query(Long.class)
                .single();
        return new JournalDay(day, lines, head());
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(ParisTime.ZONE).toInstant().atOffset(ZoneOffset.UTC);
    }

    /** How many entries are not in the chain yet. */
    @Transactional(readOnly = true)
    public long waiting() {
        return jdbc.sql("select count(*) from journal_pending")
                .query(Long.class)
                .single();
    }

    /** @param kept what was kept elsewhere; null if nothing is compared */
    @Transactional(readOnly = true)
    public JournalVerdict verify(JournalDigest kept) {
        JournalWalk walk = walk(kept);
        List<Long> unsigned = jdbc.sql(UNSIGNED).query(Long.class).list();
        return unsigned.isEmpty() && walk.isWhole(head())
                ? walk.verdict()
                : check(unsigned, kept).verdict();
    }

    /** Some hundreds at once, until the end or the first that is not as it was written. */
    private JournalWalk walk(JournalDigest kept) {
        var walk = new JournalWalk(kept);
        List<ChainedLine> some;
        long last = BEFORE_ALL;
        do {
            some = jdbc.sql(SOME_LINES).param(last).query(JournalChain::read).list();
            walk.along(some);
            last = some.isEmpty() ? last : some.get(some.size() - 1).rank();
        } while (some.size() == MOST_AT_ONCE && !walk.isBroken());
        return walk;
    }

    /** To name what is wrong all are needed: a line may stand wherever it was moved to. */
    private JournalCheck check(List<Long> unsigned, JournalDigest kept) {
        List<ChainedLine> all =
                jdbc.sql(LINES).param(BEFORE_ALL).query(JournalChain::read).list();
        return new JournalCheck(all, head(), unsigned, kept);
    }

    private record Waiting(long id, JournalWords words) {}

    /** Others that want to write wait until this transaction ends. */
    private JournalDigest lockHead() {
        if (jdbc.sql("update journal_head set last_rank = last_rank where id = 1")
                        .update()
                == 0) {
            jdbc.sql("insert into journal_head (id, last_rank, last_hash) values (1, 0, '')")
                    .update();
        }
        return head();
    }

    private JournalDigest head() {
        return jdbc.sql("select last_rank, last_hash from journal_head where id = 1")
                .query((row, number) -> new JournalDigest(row.getLong(1), row.getString(2)))
                .optional()
                .orElse(new JournalDigest(0, ""));
    }

    private void add(ChainedLine line) {
        jdbc.sql("""
                        insert into journal_line (rank_in_chain, entry, at, act, commitment, hash)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        line.rank(),
                        line.entry(),
                        line.at().atOffset(ZoneOffset.UTC),
                        line.act(),
                        line.commitment(),
                        line.hash())
                .update();
        jdbc.sql("delete from journal_pending where entry = ?")
                .param(line.entry())
                .update();
    }

    private static ChainedLine read(ResultSet row, int number) throws SQLException {
        var line = new ChainedLine(
                row.getLong("rank_in_chain"),
                row.getLong("entry"),
                row.getObject("line_at", OffsetDateTime.class).toInstant(),
                row.getString("line_act"),
                row.getString("commitment"),
                row.getString("hash"),
                ChainedLine.Words.KEPT);
        return line.with(state(line, row));
    }

    private static ChainedLine.Words state(ChainedLine line, ResultSet row) throws SQLException {
        if (row.getObject("at") == null) {
            return ChainedLine.Words.MISSING;
        }
        JournalWords words = words(row);
        if (!words.at().equals(line.at()) || !words.act().equals(line.act())) {
            return ChainedLine.Words.CHANGED;
        }
        if (words.salt() == null) {
            return words.isErased() ? ChainedLine.Words.ERASED : ChainedLine.Words.CHANGED;
        }
        return words.commitment().equals(line.commitment()) ? ChainedLine.Words.KEPT : ChainedLine.Words.CHANGED;
    }

    private static JournalWords words(ResultSet row) throws SQLException {
        return new JournalWords(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("username"),
                row.getString("actor_name"),
                row.getString("on_behalf_of"),
                row.getString("signatory"),
                row.getString("act"),
                row.getString("subject"),
                row.getString("detail"),
                row.getString("salt"));
    }
}
