package fr.crig.avis.upkeep;

import java.time.Duration;
import java.time.Instant;

/**
 * Whether the database can be got back.
 *
 * @param awaited whether a backup is made each night; not of an H2 file for which nobody named a folder
 * @param madeHere whether the service itself makes it, so that it can be asked for another
 * @param last null before the first try
 * @param lastSucceeded null before the first that can be put back
 */
public record BackupStanding(boolean awaited, boolean madeHere, BackupRuns.Run last, BackupRuns.Run lastSucceeded) {

    /** A night, and the time that it takes. */
    private static final Duration LATE = Duration.ofHours(26);

    /** Whether the last night's is missing. */
    public boolean isLate(Instant now) {
        return awaited
                && (lastSucceeded == null || lastSucceeded.endedAt().plus(LATE).isBefore(now));
    }

    /** Since the last that can be put back, in seconds; not a number before the first. */
    public double ageInSeconds(Instant now) {
        return lastSucceeded == null
                ? Double.NaN
                : Math.max(0, Duration.between(lastSucceeded.endedAt(), now).toSeconds());
    }

    public boolean hasFailed() {
        return last != null && !last.succeeded();
    }
}
