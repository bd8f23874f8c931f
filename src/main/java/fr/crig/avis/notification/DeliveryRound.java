package fr.crig.avis.notification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Delivers what is due, some notices at a time, one after the other: one that fails keeps no other back. What became of them is
 * written every few, so that a node that dies repeats only these, under the same {@code Message-ID}.
 */
@Component
public class DeliveryRound {

    static final int MOST = 20;
    static final int WRITTEN_TOGETHER = 10;

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryRound.class);

    private final NoticeClaims claims;
    private final NoticeDelivery delivery;
    private final Set<Long> held = ConcurrentHashMap.newKeySet();

    DeliveryRound(NoticeClaims claims, NoticeDelivery delivery) {
        this.claims = claims;
        this.delivery = delivery;
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
        try {
            if (due.size() == MOST) {
                help.run();
            }
            deliver(taken, goOn);
        } finally {
            taken.forEach(notice -> held.remove(notice.id()));
        }
        return due.size();
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
        try {
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
