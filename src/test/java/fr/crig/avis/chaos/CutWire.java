package fr.crig.avis.chaos;

import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Every second form that is sent gets no answer: its connection is cut at once, some time later, or just before the answer would come. */
final class CutWire implements Wire {

    private static final int LONGEST = 400;

    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger cuts = new AtomicInteger();

    int cuts() {
        return cuts.get();
    }

    @Override
    public Page carry(Browser from, WebForm form) throws IOException {
        if (sent.incrementAndGet() % 2 == 0) {
            return from.send(form);
        }
        cuts.incrementAndGet();
        from.sendAndHangUp(form, ThreadLocalRandom.current().nextInt(LONGEST));
        throw new IOException("cut");
    }
}
