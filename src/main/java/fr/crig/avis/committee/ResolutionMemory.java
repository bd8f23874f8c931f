package fr.crig.avis.committee;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What was decided about the committee, as this node knows it. Whoever signed in has its account read again with each of its requests;
 * with it comes how many resolutions there are, so that no page asks for them and none is a step behind. What has no such reader (a job,
 * a mail, the page before the log-in) looks at most a second behind.
 */
@Component
public class ResolutionMemory {

    private static final String TOLD = ResolutionMemory.class.getName();
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final JdbcClient jdbc;

    private volatile Known known = new Known(0, new ResolvedCommittee(List.of()), 0, true);

    ResolutionMemory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param readAt by the machine's own count, in nanoseconds */
    private record Known(int number, ResolvedCommittee committee, long readAt, boolean stale) {

        boolean isFresh() {
            return !stale && System.nanoTime() - readAt < FRESH.toNanos();
        }
    }

    /** @param number of the last resolution, as it was read within the request that runs now; 0 if there is none */
    public void told(int number) {
        page().ifPresent(page -> page.setAttribute(TOLD, number, RequestAttributes.SCOPE_REQUEST));
    }

    /** What this node knows is looked at again before it is used. */
    public void forget() {
        Known last = known;
        known = new Known(last.number(), last.committee(), last.readAt(), true);
    }

    ResolvedCommittee now() {
        Known last = known;
        Optional<Integer> told = page().map(page -> (Integer) page.getAttribute(TOLD, RequestAttributes.SCOPE_REQUEST));
        boolean enough =
                told.map(number -> !last.stale() && number == last.number()).orElseGet(last::isFresh);
        return enough ? last.committee() : readAgain(last);
    }

    /** One of those who look at the same time: should the database be away, the others do not wait for it too. */
    private ResolvedCommittee readAgain(Known last) {
        long now = System.nanoTime();
        known = new Known(last.number(), last.committee(), now, false);
        try {
            List<Resolution> all = Resolutions.read(jdbc);
            int number = all.isEmpty() ? 0 : all.get(all.size() - 1).number();
            ResolvedCommittee committee =
                    last.committee().isMadeOf(all) ? last.committee() : new ResolvedCommittee(all);
            known = new Known(number, committee, now, false);
            return committee;
        } catch (DataAccessException | TransactionException databaseIsAway) {
            // The page that says so bears the name of the committee: as it was known, and not after another wait.
            told(last.number());
            return last.committee();
        }
    }

    private static Optional<RequestAttributes> page() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes());
    }
}
