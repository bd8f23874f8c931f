package fr.crig.avis.account;

import fr.crig.avis.shared.Role;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;

/**
 * How long a session lives: untouched, half an hour for whoever sees every request or opens accounts, an afternoon for the others;
 * half a day for everybody, whatever happens in it. The last use is written once a minute, hence it may end a minute sooner.
 */
final class SessionLimits {

    static final Duration IDLE_OF_TRUSTED = Duration.ofMinutes(30);
    static final Duration IDLE = Duration.ofHours(4);
    static final Duration LONGEST = Duration.ofHours(12);

    private SessionLimits() {}

    /** By its own times: the clock of whoever keeps it. */
    static boolean isOver(HttpSession session) {
        return session.getLastAccessedTime() - session.getCreationTime() > LONGEST.toMillis();
    }

    static void apply(HttpSession session, Entered entered) {
        int seconds = (int) idle(entered).toSeconds();
        if (session.getMaxInactiveInterval() != seconds) {
            session.setMaxInactiveInterval(seconds);
        }
    }

    private static Duration idle(Entered entered) {
        boolean other = entered instanceof SignedInAccount signedIn
                && !signedIn.actor().is(Role.SECRETARIAT)
                && !signedIn.actor().is(Role.ADMINISTRATOR);
        return other ? IDLE : IDLE_OF_TRUSTED;
    }
}
