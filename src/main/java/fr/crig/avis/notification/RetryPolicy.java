package fr.crig.avis.notification;

import fr.crig.avis.committee.CommitteeProperties;
import java.time.Duration;
import java.time.Instant;

/** When to try again: after twice as long each time, up to a limit, and a last time at the very end. */
record RetryPolicy(Duration first, Duration longest, Duration abandonAfter) {

    private static final int MOST_DOUBLINGS = 20;

    static RetryPolicy of(CommitteeProperties.Notification settings) {
        return new RetryPolicy(
                settings.firstRetry(), settings.longestRetry(), Duration.ofHours(settings.abandonAfterHours()));
    }

    /** Whether an attempt comes so late that others should have been made before it. */
    boolean isOverdue(Instant planned, Instant now) {
        return now.isAfter(planned.plus(longest));
    }

    /** @param failures attempts that failed before this one */
    Instant next(int failures, Instant now, Instant end) {
        Duration doubled = first.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        Instant next = now.plus(doubled.compareTo(longest) < 0 ? doubled : longest);
        return next.isBefore(end) ? next : end;
    }
}
