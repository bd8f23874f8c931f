package fr.crig.avis.notification;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The threads of this node that deliver. A commit wakes them at once; they look by themselves only for what another node left
 * behind and for what is due again. They wait for the mail server, and hold no connection to the database meanwhile.
 */
@Component
class DeliveryWorkers {

    /** Between two looks at the outbox when nothing wakes anybody. */
    static final Duration LOOK = Duration.ofSeconds(15);

    private static final Duration PROLONG = NoticeClaims.LEASE.dividedBy(3);
    private static final int THREADS = 8;
    private static final Duration FAREWELL = Duration.ofSeconds(30);
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryWorkers.class);

    private final DeliveryRound round;
    private final boolean enabled;
    private final AtomicBoolean woken = new AtomicBoolean();

    private volatile boolean running;
    private ThreadPoolExecutor threads;
    private ScheduledExecutorService watch;

    /** @param enabled whether this node does anything by itself */
    DeliveryWorkers(DeliveryRound round, @Value("${db-scheduler.enabled:true}") boolean enabled) {
        this.round = round;
        this.enabled = enabled;
    }

    @EventListener(ApplicationReadyEvent.class)
    void startWithTheService() {
        if (enabled) {
            start();
        }
    }

    void start() {
        threads = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(1),
                task -> new Thread(task, "delivery"),
                // All are at it, and one more will look after them: it sees what this call was about.
                new ThreadPoolExecutor.DiscardPolicy());
        threads.allowCoreThreadTimeOut(true);
        watch = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "delivery-watch"));
        running = true;
        round.takeOwn(true);
        every(PROLONG, round::prolong);
        every(LOOK, this::wake);
        wake();
    }

    /** Wakes one thread; who wakes it again before it looked need not. */
    void wake() {
        if (running && woken.compareAndSet(false, true)) {
            threads.execute(this::work);
        }
    }

    /** What this node wrote itself leaves without anybody looking for it. */
    void deliver(Collection<Notice> own) {
        round.hand(own);
        if (running) {
            threads.execute(this::work);
        }
    }

    private void work() {
        try {
            boolean more = false;
            do {
                round.deliverHanded(() -> running);
                // Before it looks: whoever commits from now on wakes another one.
                boolean look = woken.getAndSet(false) || more;
                more = look && round.deliverDue(() -> running, this::wake) == DeliveryRound.MOST;
            } while (running && (more || woken.get()));
        } catch (RuntimeException e) {
            LOG.error("The outbox could not be delivered, and is looked at again later", e);
        }
    }

    private void every(Duration period, Runnable act) {
        watch.scheduleWithFixedDelay(
                () -> {
                    try {
                        act.run();
                    } catch (RuntimeException e) {
                        // Let through, it would be the last time.
                        LOG.error("The outbox could not be looked at", e);
                    }
                },
                period.toMillis(),
                period.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Whatever is being sent is still sent and written; the rest goes back. */
    @PreDestroy
    void stop() {
        if (!running) {
            return;
        }
        running = false;
        round.takeOwn(false);
        threads.shutdown();
        try {
            if (!threads.awaitTermination(FAREWELL.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("Stopped while a mail was being sent: it may be sent again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            watch.shutdownNow();
            round.giveBackHanded();
        }
    }
}
