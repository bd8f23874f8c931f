package fr.crig.avis.meeting;

import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.storage.ReadOnce;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
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
            select m.id, m.starts_at, m.ends_at, m.place, m.state, m.without_quorum, m.second_of,
                   (select count(*) from agenda_item i where i.meeting = m.id) as items
              from meeting m
            """;
    private static final RowMapper<ListedMeeting> LINE = (row, number) -> new ListedMeeting(
            row.getLong("id"),
            row.getObject("starts_at", OffsetDateTime.class).toInstant(),
            row.getObject("ends_at", OffsetDateTime.class).toInstant(),
            row.getString("place"),
            MeetingState.valueOf(row.getString("state")),
            row.getBoolean("without_quorum"),
            row.getObject("second_of", Long.class),
            row.getInt("items"));

    private static final List<String> NOT_CANCELLED = EnumSet.complementOf(EnumSet.of(MeetingState.CANCELLED)).stream()
            .map(Enum::name)
            .toList();

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

    /**
     * Today's, those that are over among them, and those to come, the next one first; none that was cancelled. A year's at most, and
     * asked for in several places of a page.
     */
    @ReadOnce("meeting-from-today")
    public List<ListedMeeting> fromToday() {
        return jdbc.sql(LINES + "where m.state in (:states) and m.starts_at >= :today order by m.starts_at, m.id")
                .param("states", NOT_CANCELLED)
                .param("today", startOfToday())
                .query(LINE)
                .list();
    }

    /** When the first that was not cancelled starts, at this instant or later. */
    @ReadOnce("meeting-first-start")
    public Optional<Instant> firstStart(Instant from) {
        return jdbc.sql("""
                        select starts_at from meeting
                         where state <> 'CANCELLED' and starts_at >= :from order by starts_at limit 1""")
                .param("from", from.atOffset(ZoneOffset.UTC))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private OffsetDateTime startOfToday() {
        return ParisTime.startOf(ParisTime.day(clock.instant())).atOffset(ZoneOffset.UTC);
    }
}
