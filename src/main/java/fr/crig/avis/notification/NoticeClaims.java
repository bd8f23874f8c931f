package fr.crig.avis.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which node delivers what. A notice that is due is taken for a short time, which its node prolongs as long as it is at it: what a
 * node held when it died is free again by itself. No lock is held while a mail server is spoken to.
 */
@Component
class NoticeClaims {

    /** Three missed prolongations; with the time between two looks it is half a minute until another node delivers. */
    static final Duration LEASE = Duration.ofSeconds(15);

    private final Notices notices;
    private final NamedParameterJdbcOperations jdbc;
    private final Clock clock;

    NoticeClaims(Notices notices, NamedParameterJdbcOperations jdbc, Clock clock) {
        this.notices = notices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What this node is about to write: it needs not look for it. */
    void takeNew(Collection<Notice> unwritten) {
        Instant end = clock.instant().plus(LEASE);
        unwritten.forEach(notice -> notice.takenUntil(end));
    }

    /** Whether it can still be prolonged: a transaction may last longer than that. */
    boolean isOurs(Notice taken) {
        return taken.isTakenAt(clock.instant().plus(LEASE.dividedBy(2)));
    }

    /** What has waited longest, at most so many; what another node is taking is passed over. */
    @Transactional
    List<Notice> take(int most) {
        List<Notice> due = notices.lockDue(clock.instant(), most);
        if (!due.isEmpty()) {
            hold(ids(due), clock.instant().plus(LEASE));
        }
        return due;
    }

    @Transactional
    void prolong(Collection<Long> ids) {
        hold(ids, clock.instant().plus(LEASE));
    }

    /** Any node may take them at once. */
    @Transactional
    void giveBack(Collection<Long> ids) {
        hold(ids, null);
    }

    /** What became of them, in one way to the database; what somebody else has changed meanwhile stays as it is. */
    @Transactional
    void conclude(List<Notice> attempted) {
        jdbc.batchUpdate("""
                update notice
                   set version = version + 1, state = :state, attempts = :attempts, failing_since = :failingSince,
                       next_attempt_at = :nextAttemptAt, sent_at = :sentAt, failure = :failure, last_error = :lastError,
                       taken_until = null
                 where id = :id and version = :version""", rows(attempted.stream()));
        rewrite(attempted.stream().filter(Notice::isRewritten));
    }

    /** Apart, because a text that is written is compressed anew, which takes longer than all the rest. */
    private void rewrite(Stream<Notice> notices) {
        SqlParameterSource[] rows = rows(notices);
        if (rows.length > 0) {
            jdbc.batchUpdate("""
                    update notice set body_text = :bodyText, body_html = :bodyHtml
                     where id = :id and version = :version + 1""", rows);
        }
    }

    private void hold(Collection<Long> ids, Instant until) {
        jdbc.update(
                "update notice set taken_until = :until where id in (:ids) and state = 'PENDING'",
                new MapSqlParameterSource("ids", ids).addValue("until", time(until)));
    }

    private static List<Long> ids(List<Notice> notices) {
        return notices.stream().map(Notice::id).toList();
    }

    private static SqlParameterSource[] rows(Stream<Notice> notices) {
        return notices.map(NoticeClaims::row).toArray(SqlParameterSource[]::new);
    }

    private static SqlParameterSource row(Notice notice) {
        DeliveryFailure failure = notice.failure().orElse(null);
        return new MapSqlParameterSource("id", notice.id())
                .addValue("version", notice.version())
                .addValue("state", notice.state().name())
                .addValue("attempts", notice.attempts())
                .addValue("failingSince", time(notice.failingSince().orElse(null)))
                .addValue("nextAttemptAt", time(notice.nextAttemptAt()))
                .addValue("sentAt", time(notice.sentAt()))
                .addValue("failure", failure == null ? null : failure.kind().name())
                .addValue("lastError", failure == null ? null : failure.detail())
                .addValue("bodyText", notice.bodyText())
                .addValue("bodyHtml", notice.bodyHtml());
    }

    private static OffsetDateTime time(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
