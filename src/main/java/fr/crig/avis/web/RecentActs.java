package fr.crig.avis.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where the last acts led that came to this node. Not in the session, which is read before a second sending of a form waits for
 * the first; the proxy brings both to the same node.
 */
final class RecentActs {

    private static final int REMEMBERED = 2000;
    private static final int LOCKS = 256;

    private final Object[] locks = Stream.generate(Object::new).limit(LOCKS).toArray();

    /** @param told headers by which the next page tells what was done */
    record Led(String to, List<String> told) {}

    private final Map<String, Led> outcomes = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Led> eldest) {
            return size() > REMEMBERED;
        }
    });

    /** One after another for a session; now and then also for two that have nothing to do with each other. */
    Object lock(String session) {
        return locks[Math.floorMod(session.hashCode(), LOCKS)];
    }

    Led outcome(String session, String act) {
        return outcomes.get(session + act);
    }

    void remember(String session, String act, Led led) {
        outcomes.put(session + act, led);
    }
}
