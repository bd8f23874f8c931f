package fr.crig.avis.notification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/**
 * Delivers what is due, some notices at a time, one after the other: one that fails keeps no other back. What became of them is
 * written every few, so that a node that dies repeats only these, under the same {@code Message-ID}.
 */
@Component
public class DeliveryRound {

    static final int MOST = 20;
    static final int WRITTEN_TOGETHER = 10;

    /** More wait in the outbox, where every node finds them. */
    private static final int MOST_HANDED = 200;

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryRound.class);

    private final NoticeClaims claims;
    private final NoticeDelivery delivery;
    private final Set<Long> held = ConcurrentHashMap.newKeySet();
    private final BlockingQueue<Notice> handed = new LinkedBlockingQueue<>(MOST_HANDED);
    private volatile boolean takesOwn;

    DeliveryRound(NoticeClaims claims, NoticeDelivery delivery) {
        this.claims = claims;
        this.delivery = delivery;
    }

    /** Whether this node delivers what its own acts write: as long as its threads run. */
    public void takeOwn(boolean now) {
        takesOwn = now;
    }

    /** Takes, with the writing of them, so few that one thread delivers them. @return whether they are this node's */
    boolean takes(Collection<Notice> unwritten) {
        boolean ours = takesOwn && unwritten.size() <= MOST && handed.remainingCapacity() >= unwritten.size();
        if (ours) {
            claims.takeNew(unwritten);
        }
        return ours;
    }

    /** Once they are committed. What finds no room, or was written too long ago, is free again when its time is over. */
    void hand(Collection<Notice> own) {
        own.stream().filter(claims::isOurs).forEach(notice -> {
            if (held.add(notice.id()) && !handed.offer(notice)) {
                held.remove(notice.id());
            }
        });
    }

    /** @return how many of this node's own were there */
    public int deliverHanded() {
        return deliverHanded(() -> true);
    }

    int deliverHanded(BooleanSupplier goOn) {
        List<Notice> own = new ArrayList<>();
        int count = 0;
        while (goOn.getAsBoolean() && handed.drainTo(own, MOST) > 0) {
            count += own.size();
            deliverHeld(List.copyOf(own), goOn, () -> {});
            own.clear();
        }
        return count;
    }

    /** What was not begun, when the node stops. */
    void giveBackHanded() {
        List<Notice> own = new ArrayList<>();
        handed.drainTo(own);
        giveBack(own);
        own.forEach(notice -> held.remove(notice.id()));
    }

    /** @return how many were due: as many as are taken at once when there may be more */
    public int deliverDue() {
        return deliverDue(() -> true, () -> {});
    }

    /**
     * @param goOn asked before each: what is left when it says no goes back
     * @param help called before the first is sent when there may be more
     */
    int deliverDue(BooleanSupplier goOn, Runnable help) {
        List<Notice> due = claims.take(MOST);
        // Their time may seem over although this node is at it: its clock was put forward, or its machine slept.
        List<Notice> taken =
                due.stream().filter(notice -> held.add(notice.id())).toList();
        deliverHeld(taken, goOn, due.size() == MOST ? help : () -> {});
        return due.size();
    }

    /** @param taken by this thread, and held already: whoever helps must not take them again */
    private void deliverHeld(List<Notice> taken, BooleanSupplier goOn, Runnable help) {
        try {
            help.run();
            deliver(taken, goOn);
        } finally {
            taken.forEach(notice -> held.remove(notice.id()));
        }
    }

    private void deliver(List<Notice> taken, BooleanSupplier goOn) {
        List<Notice> attempted = new ArrayList<>();
        var last = new LastFile();
        for (Notice notice : taken) {
            if (!goOn.getAsBoolean()) {
                break;
            }
            if (attempt(notice, last)) {
                attempted.add(notice);
            }
            if (attempted.size() == WRITTEN_TOGETHER) {
                write(attempted);
            }
        }
        write(attempted);
        giveBack(taken.stream().filter(notice -> held.contains(notice.id())).toList());
    }

    /** What cannot be attempted at all, the database being away for example, is tried again once its time is over. */
    private boolean attempt(Notice notice, LastFile last) {
        try (var log = MDC.putCloseable("reference", notice.reference())) {
            delivery.attempt(notice, last);
            return true;
        } catch (RuntimeException e) {
            LOG.error("Notice {} could not be attempted", notice.id(), e);
            held.remove(notice.id());
            return false;
        }
    }

    private void write(List<Notice> attempted) {
        if (!attempted.isEmpty()) {
            claims.conclude(attempted);
            attempted.forEach(notice -> held.remove(notice.id()));
            attempted.clear();
        }
    }

    private void giveBack(Collection<Notice> untouched) {
        if (!untouched.isEmpty()) {
            claims.giveBack(untouched.stream().map(Notice::id).toList());
        }
    }

    /** Called every few seconds while anything is being delivered. */
    void prolong() {
        List<Long> now = List.copyOf(held);
        if (!now.isEmpty()) {
            claims.prolong(now);
        }
    }
}
