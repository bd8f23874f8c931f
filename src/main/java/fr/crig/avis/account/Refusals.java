package fr.crig.avis.account;

import fr.crig.avis.shared.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody who is signed in was refused stands in the journal: a few lines a minute, so that nobody fills it by asking. Whoever
 * is nobody yet has no line.
 */
@Component
public class Refusals {

    private static final int MOST_A_MINUTE = 5;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Journal journal;
    private final Clock clock;

    Refusals(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** @param status that is answered */
    @Transactional
    public void record(HttpServletRequest request, int status) {
        Authentication reader = SecurityContextHolder.getContext().getAuthentication();
        if (reader != null && reader.getPrincipal() instanceof SignedInAccount someone) {
            record(someone.actor(), "%s %s (%d)".formatted(request.getMethod(), request.getRequestURI(), status));
        }
    }

    private void record(Actor someone, String what) {
        if (journal.count(
                        Journal.REFUSED,
                        someone.username(),
                        null,
                        clock.instant().minus(MINUTE))
                < MOST_A_MINUTE) {
            journal.record(someone, Journal.REFUSED, someone.username(), what);
        }
    }
}
