package fr.crig.avis.support;

import fr.crig.avis.shared.ParisTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * A clock that stands still until a test moves it, the engine's clock with it. Every test begins at {@link #START}: a Thursday
 * morning in winter time, without public holiday around.
 */
public final class TestClock extends Clock {

    /** 12 mars 2026, 10 h in Paris. */
    public static final Instant START = Instant.parse("2026-03-12T09:00:00Z");

    private volatile Instant now = START;

    public void reset() {
        set(START);
    }

    public void set(Instant instant) {
        now = instant;
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    public void advance(Duration duration) {
        set(now.plus(duration));
    }

    /** To the same hour in Paris, so many days later. */
    public void advanceDays(int days) {
        set(now.atZone(ParisTime.ZONE).plusDays(days).toInstant());
    }

    /** To ten in the morning in Paris on a given day. */
    public void setDay(LocalDate day) {
        set(day.atTime(10, 0).atZone(ParisTime.ZONE).toInstant());
    }

    public LocalDate today() {
        return ParisTime.day(now);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
