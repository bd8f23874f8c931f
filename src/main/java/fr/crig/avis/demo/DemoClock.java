package fr.crig.avis.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Stands some days back while the demonstration is made, so that its requests have a past. Then it is the real time. */
@Component
@Primary
@Profile("demo")
class DemoClock extends Clock {

    private final Clock real;

    private volatile Duration back = Duration.ZERO;

    DemoClock(@Qualifier("clock") Clock real) {
        this.real = real;
    }

    void goBack(int days) {
        back = Duration.ofDays(days);
    }

    void comeBack() {
        back = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return real.instant().minus(back);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(real.withZone(zone), back.negated());
    }
}
