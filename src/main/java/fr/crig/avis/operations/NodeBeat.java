package fr.crig.avis.operations;

import fr.crig.avis.storage.DatabaseTime;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The sign of life of this server. Neither db-scheduler nor the engine remember a server that has nothing to do; and what every server
 * must do for itself is no work of theirs, which any one of them takes.
 */
@Component
class NodeBeat {

    static final Duration PERIOD = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(NodeBeat.class);

    private final ServiceNodes nodes;
    private final ThisNode self;
    private final DatabaseTime database;
    private final Clock clock;
    private final boolean enabled;

    private ScheduledExecutorService heart;

    /** @param enabled whether this node does anything by itself */
    NodeBeat(
            ServiceNodes nodes,
            ThisNode self,
            DatabaseTime database,
            Clock clock,
            @Value("${db-scheduler.enabled:true}") boolean enabled) {
        this.nodes = nodes;
        this.self = self;
        this.database = database;
        this.clock = clock;
        this.enabled = enabled;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (enabled) {
            heart = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "node-beat"));
            heart.scheduleWithFixedDelay(this::beatOrWait, 0, PERIOD.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void beatOrWait() {
        try {
            beat();
        } catch (RuntimeException e) {
            // Let through, it would be the last one.
            LOG.warn("This server could not give a sign of life", e);
        }
    }

    void beat() {
        Instant now = clock.instant();
        nodes.alive(self.seen(now, database.ahead()));
        nodes.forgetVanished(now);
    }

    /** In order: nobody will miss it. */
    @PreDestroy
    void stop() throws InterruptedException {
        if (heart == null) {
            return;
        }
        heart.shutdown();
        heart.awaitTermination(PERIOD.toSeconds(), TimeUnit.SECONDS);
        try {
            nodes.stopped(self.name());
        } catch (RuntimeException e) {
            LOG.warn("This server could not say that it is stopped", e);
        }
    }
}
