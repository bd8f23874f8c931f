package fr.crig.avis.chaos;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Measures how long people wait for the answer to a form. */
final class TimedWire implements Wire {

    private final List<Long> waits = new ArrayList<>();

    @Override
    public Page carry(Browser from, WebForm form) throws IOException {
        long sent = System.nanoTime();
        Page page = from.send(form);
        add(System.nanoTime() - sent);
        return page;
    }

    private synchronized void add(long wait) {
        waits.add(wait);
    }

    /** Of the forms sent since it was last asked, in milliseconds. */
    synchronized long median() {
        List<Long> sorted = waits.stream().sorted().toList();
        waits.clear();
        return sorted.get(sorted.size() / 2) / 1_000_000;
    }
}
