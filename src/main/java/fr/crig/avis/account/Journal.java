package fr.crig.avis.account;

import fr.crig.avis.page.FirstFound;
import fr.crig.avis.page.ListPage;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.OneLine;
import fr.crig.avis.storage.KeptRows;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The acts of a dossier, in their order. A line is written in the transaction of the act itself, so that there is neither an
 * act without its line nor a line without its act. It enters the {@link JournalChain} a moment later.
 */
@Component
public class Journal {

    /** Its subject is the number of the file. */
    public static final String FILE_ALTERED = "file.altered";

    public static final String FILE_INFECTED = "file.infected";

    /** Its subject is who was refused something. */
    static final String REFUSED = "access.refused";

    private static final Duration ONE_DAY = Duration.ofDays(1);
    private static final int SHOWN = 500;
    private static final int DETAIL_LENGTH = 1000;
    private static final int SALT_BYTES = 16;

    private static final String WRITTEN = """
            insert into journal_entry (at, username, actor_name, on_behalf_of, signatory, act, subject, detail, salt)
            values (:at, :username, :actorName, :onBehalfOf, :signatory, :act, :subject, :detail, :salt)""";

    /** The line, and that it waits for its place in the chain: one way to the database. */
    private static final String ON_POSTGRES =
            "with written as (" + WRITTEN + " returning id) insert into journal_pending (entry) select id from written";

    private static final String ON_H2 =
            "insert into journal_pending (entry) select id from final table (" + WRITTEN + ")";

    private final SecureRandom random = new SecureRandom();

    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final Clock clock;
    private final String writing;

    Journal(JdbcClient jdbc, MessageSource messages, Clock clock, @Value("${spring.datasource.url}") String database) {
        this.writing = database.startsWith("jdbc:postgresql:") ? ON_POSTGRES : ON_H2;
        this.jdbc = jdbc;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @param act what follows {@code journal.} in the message key, for example {@code request.submitted}
     * @param subject the reference, the number or the name that the act is about
     * @param detail may be null; cut at 1000 characters
     */
    @Transactional
    public void record(Actor actor, String act, String subject, String detail) {
        record(actor, null, act, subject, detail);
    }

    /**
     * The same for somebody who stands in for another.
     *
     * @param onBehalfOf name of that other; null if the act is the actor's own
     */
    @Transactional
    public void record(Actor actor, String onBehalfOf, String act, String subject, String detail) {
        jdbc.sql(writing)
                .param("at", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .param("username", actor.username())
                .param("actorName", actor.name())
                .param("onBehalfOf", onBehalfOf)
                .param("signatory", actor.signatory())
                .param("act", act)
                .param("subject", subject)
                .param("detail", cut(detail))
                .param("salt", salt())
                .update();
    }

    /** Of the service; whoever would make it write a thousand lines has one. To be called under a lock of the subject's. */
    void recordOnceADay(String act, String subject, String detail) {
        if (count(act, subject, detail, clock.instant().minus(ONE_DAY)) == 0) {
            record(Actor.SERVICE, act, subject, detail);
        }
    }

    /**
     * How often it was done since then.
     *
     * @param detail null for whatever was said with it
     */
    long count(String act, String subject, String detail, Instant since) {
        return jdbc.sql("""
                        select count(*) from journal_entry
                         where subject = :subject and act = :act and at > :since
                           and coalesce(detail, '') like :detail""")
                .param("subject", subject)
                .param("act", act)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("detail", detail == null ? "%" : detail)
                .query(Long.class)
                .single();
    }

    /** The newest acts about a subject (500 at most), the newest last; log-ins and refusals are no acts. */
    public List<JournalEntry> of(String subject) {
        List<JournalEntry> newestFirst = jdbc.sql("select * from journal_entry where subject = :subject and "
                        + JournalKind.ACTS.condition() + " order by id desc limit " + SHOWN)
                .param("subject", subject)
                .query(this::read)
                .list();
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    /** The newest acts of this very kind (500 at most), the newest first. */
    public List<JournalEntry> ofAct(String act) {
        return jdbc.sql("select * from journal_entry where act = :act order by id desc limit " + SHOWN)
                .param("act", act)
                .query(this::read)
                .list();
    }

    /** Of all subjects, the newest first; who shows them to somebody asks first what that one may see of each. */
    public ListPage<JournalEntry> search(JournalSearch search, Pageable page) {
        var found = new FirstFound(
                jdbc.sql(search.sql())
                        .params(search.values())
                        .param("most", FirstFound.LIMIT)
                        .query(Long.class)
                        .list(),
                false);
        List<Long> shown = found.on(page);
        List<Listed> entries = shown.isEmpty()
                ? List.of()
                : jdbc.sql("select * from journal_entry where id in (:ids)")
                        .param("ids", shown)
                        .query((row, number) -> new Listed(row.getLong("id"), read(row, number)))
                        .list();
        return found.page(entries, Listed::id, page).as(Listed::entry);
    }

    private record Listed(long id, JournalEntry entry) {}

    /**
     * The newest act of a kind on each of these subjects that has one, in one query.
     *
     * @param kind how the acts begin, for example {@code reminder.}
     */
    public Map<String, JournalEntry> newest(String kind, Collection<String> subjects) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql("""
                        select * from journal_entry
                         where id in (select max(id) from journal_entry
                                       where subject in (:subjects) and act like :kind
                                       group by subject)""").param("subjects", subjects).param("kind", kind + "%").query(this::read).list().stream()
                .collect(Collectors.toMap(JournalEntry::subject, Function.identity()));
    }

    private JournalEntry read(ResultSet row, int number) throws SQLException {
        return new JournalEntry(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                shown(row.getString("username")),
                shown(row.getString("actor_name")),
                shown(row.getString("on_behalf_of")),
                row.getString("signatory"),
                row.getString("act"),
                shown(row.getString("subject")),
                shown(row.getString("detail")));
    }

    private String shown(String stored) {
        return KeptRows.ERASED.equals(stored)
                ? messages.getMessage("journal.erasedPerson", null, Locale.FRENCH)
                : stored;
    }

    private String salt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    private static String cut(String detail) {
        return detail == null ? null : OneLine.shortened(detail, DETAIL_LENGTH);
    }
}
