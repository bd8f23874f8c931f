package fr.crig.avis.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Slows down who guesses passwords, without keeping anybody out: each wrong one makes the next from the same place wait longer. It
 * is in the database, so that it is one for all nodes. An attempt is counted before it is made and taken back once it succeeded: a
 * hundred sent at the same instant are a hundred attempts. No thread waits; whoever comes too soon is told when to come back.
 */
@Component
class LoginBrake {

    private static final Duration FORGOTTEN = Duration.ofDays(1);
    private static final Instant LONG_AGO = Instant.EPOCH;
    private static final int LONGEST_NAME = 60;
    private static final int MOST_DOUBLINGS = 20;
    private static final int ROUNDS = 3;

    private static final String FIRST = """
            insert into login_attempt (origin, username, failures, last_at, blocked_until)
            values (:origin, :username, :failures, :now, :end)""";
    private static final String ANOTHER = """
            update login_attempt set failures = :failures, last_at = :now, blocked_until = :end
             where origin = :origin and username = :username""";

    private final JdbcClient jdbc;
    private final LoginProperties limits;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LoginBrake(JdbcClient jdbc, LoginProperties limits, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** An attempt that may be made is counted. */
    Attempt take(Origin origin, String username) {
        for (int round = 1; ; round++) {
            try {
                return transaction.execute(status -> takeOnce(tracks(origin, username)));
            } catch (DuplicateKeyException anotherNodeCountedFirst) {
                if (round == ROUNDS) {
                    throw anotherNodeCountedFirst;
                }
            }
        }
    }

    /** It was no guess: what was counted is taken back. */
    void succeeded(Origin origin, String username) {
        transaction.executeWithoutResult(status -> tracks(origin, username).forEach(this::takeBack));
    }

    private Attempt takeOnce(List<Track> tracks) {
        Instant now = clock.instant();
        jdbc.sql("delete from login_attempt where last_at < :before")
                .param("before", utc(now.minus(FORGOTTEN)))
                .update();
        List<Count> counts =
                tracks.stream().map(track -> read(track).orElse(Count.NONE)).toList();
        Instant end =
                counts.stream().map(Count::blockedUntil).max(Instant::compareTo).orElse(LONG_AGO);
        if (end.isAfter(now)) {
            return new Attempt(Duration.between(now, end), false, Duration.ZERO);
        }
        for (int i = 0; i < tracks.size(); i++) {
            count(tracks.get(i), counts.get(i), now);
        }
        return new Attempt(Duration.ZERO, isLast(tracks, counts), penalty(tracks, counts));
    }

    /** Of the account's own track, which is the last. */
    private static boolean isLast(List<Track> tracks, List<Count> counts) {
        int account = tracks.size() - 1;
        return counts.get(account).failures() + 1 == tracks.get(account).tries();
    }

    private Duration penalty(List<Track> tracks, List<Count> counts) {
        int account = tracks.size() - 1;
        int over = counts.get(account).failures() + 1 - tracks.get(account).tries();
        return over < 0 ? Duration.ZERO : wait(over);
    }

    /**
     * @throws DuplicateKeyException if there was no row to lock, and somebody wrote one since: changed instead, it would lose what
     *     was counted in it
     */
    private void count(Track track, Count before, Instant now) {
        int failures = before.failures() + 1;
        int over = failures - track.tries();
        Instant end = over < 0 ? LONG_AGO : now.plus(wait(over));
        bound(before == Count.NONE ? FIRST : ANOTHER, track)
                .param("failures", failures)
                .param("now", utc(now))
                .param("end", utc(end))
                .update();
    }

    private Duration wait(int doublings) {
        long minutes = 1L << Math.min(doublings, MOST_DOUBLINGS);
        return Duration.ofMinutes(Math.min(minutes, limits.longestWaitMinutes()));
    }

    private void takeBack(Track track) {
        if (track.username().isEmpty()) {
            bound("""
                            update login_attempt set failures = failures - 1, blocked_until = :past
                             where origin = :origin and username = :username""", track).param("past", utc(LONG_AGO)).update();
        } else {
            bound("delete from login_attempt where origin = :origin and username = :username", track)
                    .update();
        }
    }

    private Optional<Count> read(Track track) {
        return bound("""
                        select failures, blocked_until from login_attempt
                         where origin = :origin and username = :username for update""", track)
                .query((row, number) -> new Count(
                        row.getInt("failures"),
                        row.getObject("blocked_until", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private JdbcClient.StatementSpec bound(String sql, Track track) {
        return jdbc.sql(sql).param("origin", track.origin()).param("username", track.username());
    }

    /** The address as a whole first, always: two who lock the same rows do it in the same order. */
    private List<Track> tracks(Origin origin, String username) {
        List<Track> tracks = new ArrayList<>();
        if (!origin.known()) {
            tracks.add(new Track(origin.id(), "", limits.triesPerAddress()));
        }
        tracks.add(new Track(origin.id(), cut(username), limits.triesPerAccount()));
        return tracks;
    }

    private static String cut(String username) {
        return username.substring(0, Math.min(username.length(), LONGEST_NAME));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** @param username empty for all that comes from an address */
    private record Track(String origin, String username, int tries) {}

    private record Count(int failures, Instant blockedUntil) {

        /** Nothing was found, hence nothing is locked. */
        private static final Count NONE = new Count(0, LONG_AGO);
    }
}
