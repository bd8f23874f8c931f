package fr.crig.avis.operations;

import fr.crig.avis.notification.DeliveryFigures;
import fr.crig.avis.notification.DeliveryLookup;
import fr.crig.avis.upkeep.BackupLookup;
import fr.crig.avis.upkeep.BackupStanding;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/**
 * What a watch outside of the service counts: numbers that the administrator's page shows too. All are read together, and again only
 * after some seconds, so that a scrape costs the database a few statements however many numbers there are. When the database is away
 * they are not a number, as Micrometer has it.
 */
@Component
class ServiceMeters implements MeterBinder {

    static final Duration FRESH = Duration.ofSeconds(10);

    private final DeliveryLookup delivery;
    private final EngineRoom engine;
    private final BackupLookup backups;
    private final Clock clock;

    private Reading last;

    ServiceMeters(DeliveryLookup delivery, EngineRoom engine, BackupLookup backups, Clock clock) {
        this.delivery = delivery;
        this.engine = engine;
        this.backups = backups;
        this.clock = clock;
    }

    private record Reading(Instant at, DeliveryFigures delivery, EngineState engine, BackupStanding backup) {

        /** In seconds; 0 when nothing waits. */
        double oldestNotice() {
            Instant since = delivery.waitingSince();
            return since == null ? 0 : Math.max(0, Duration.between(since, at).toSeconds());
        }
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        bind(
                registry,
                "crig.notices.waiting",
                "Messages to be sent",
                reading -> reading.delivery().waiting());
        bind(
                registry,
                "crig.notices.failing",
                "Messages tried again after a failure",
                reading -> reading.delivery().failing());
        bind(
                registry,
                "crig.notices.undelivered",
                "Messages that never arrived",
                reading -> reading.delivery().undelivered());
        bind(
                registry,
                "crig.notices.sent.day",
                "Messages sent in the last 24 hours",
                reading -> reading.delivery().sent());
        bind(registry, "crig.notices.oldest.seconds", "Age of what waits longest", Reading::oldestNotice);
        bind(
                registry,
                "crig.incidents.open",
                "Steps given up",
                reading -> reading.engine().givenUp());
        bind(
                registry,
                "crig.jobs.due",
                "Steps to be done now",
                reading -> reading.engine().due());
        bind(
                registry,
                "crig.jobs.late",
                "Steps due for more than 5 minutes",
                reading -> reading.engine().late());
        bind(
                registry,
                "crig.backup.age.seconds",
                "Since the last backup that can be put back",
                reading -> reading.backup().ageInSeconds(reading.at()));
    }

    private void bind(MeterRegistry registry, String name, String words, ToDoubleFunction<Reading> figure) {
        Gauge.builder(name, this, meters -> figure.applyAsDouble(meters.reading()))
                .description(words)
                .register(registry);
    }

    private synchronized Reading reading() {
        Instant now = clock.instant();
        if (last == null || !now.isBefore(last.at().plus(FRESH))) {
            last = new Reading(now, delivery.figures(), engine.state(), backups.standing());
        }
        return last;
    }
}
