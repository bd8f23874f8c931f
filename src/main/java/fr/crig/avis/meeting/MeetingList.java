package fr.crig.avis.meeting;

import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.storage.ReadOnce;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.support.PageableExecutionUtils;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads meetings for lists, each list in one query. */
@Component
@Transactional(readOnly = true)
class MeetingList {

    private static final String LINES = """
            select m.id, m.starts_at, m.ends_at, m.place, m.state,
                   (select count(*) from agenda_item i where i.meeting = m.id) as items
              from meeting m
            """;
    private static final RowMapper<ListedMeeting> LINE = (row, number) -> new ListedMeeting(
            row.getLong("id"),
            row.getObject("starts_at", OffsetDateTime.class).toInstant(),
            row.getObject("ends_at", OffsetDateTime.class).toInstant(),
            row.getString("place"),
            MeetingState.valueOf(row.getString("state")),
            row.getInt("items"));

    private static final List<String> TO_COME =
            MeetingState.toCome().stream().map(Enum::name).toList();

    private final JdbcClient jdbc;
    private final Clock clock;

    MeetingList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest first. */
    Page<ListedMeeting> all(Pageable page) {
        List<ListedMeeting> lines = jdbc.sql(LINES + "order by m.starts_at desc, m.id desc limit :size offset :offset")
                .param("size", page.getPageSize())
                .param("offset", page.getOffset())
                .query(LINE)
                .list();
        LongSupplier count =
                () -> jdbc.sql("select count(*) from meeting").query(Long.class).single();
        return PageableExecutionUtils.getPage(lines, page, count);
    }

    /** Today's and those to come, the next one first. */
    List<ListedMeeting> toCome() {
        return jdbc.sql(LINES + "where m.state in (:states) and m.starts_at >= :today order by m.starts_at, m.id")
                .param("states", TO_COME)
                .param("today", startOfToday())
                .query(LINE)
                .list();
    }

    /** The next that takes requests: neither one that is over, nor a second convocation, whose agenda is the first's. */
    @ReadOnce("meeting-next")
    public Optional<ListedMeeting> next() {
        return jdbc.sql(LINES + """
                        where m.state in (:states) and m.starts_at >= :today and m.ends_at >= :now
                          and m.without_quorum = false
                        order by m.starts_at, m.id limit 1""")
                .param("states", TO_COME)
                .param("today", startOfToday())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(LINE)
                .optional();
    }

    private OffsetDateTime startOfToday() {
        return ParisTime.startOf(ParisTime.day(clock.instant())).atOffset(ZoneOffset.UTC);
    }
}
