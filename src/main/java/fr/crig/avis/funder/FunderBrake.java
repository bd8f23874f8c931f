package fr.crig.avis.funder;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How often one address opens links of funders: nobody guesses 128 bits, but whoever tries should not take the node's time. Each node
 * counts for itself, in memory, the addresses that came last.
 */
@Component
class FunderBrake {

    private static final int MOST_ADDRESSES = 10_000;

    private final Map<String, Bucket> tries = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    private final int perMinute;
    private final TimeMeter time;

    @Autowired
    FunderBrake(FunderProperties limits) {
        this(limits, TimeMeter.SYSTEM_NANOTIME);
    }

    FunderBrake(FunderProperties limits, TimeMeter time) {
        this.perMinute = limits.linksPerMinute();
        this.time = time;
    }

    /** @return false if it came too often */
    synchronized boolean lets(String address) {
        return tries.computeIfAbsent(address, first -> bucket()).tryConsume(1);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .withCustomTimePrecision(time)
                .build();
    }
}
