package fr.crig.avis.presence;

import fr.crig.avis.account.EndedSessions;
import fr.crig.avis.account.Journal;
import fr.crig.avis.account.Visit;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.storage.Desk;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.DigestUtils;

/** What is open of an account, for its owner alone. */
@Desk
class PresenceDesk {

    private static final Visit UNKNOWN = new Visit("", null);

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final EndedSessions ended;
    private final Journal journal;

    PresenceDesk(FindByIndexNameSessionRepository<? extends Session> sessions, EndedSessions ended, Journal journal) {
        this.sessions = sessions;
        this.ended = ended;
        this.journal = journal;
    }

    /** The last used first. @param here its id, or null */
    @Transactional(readOnly = true)
    public List<OpenSession> of(Actor owner, String here) {
        return open(owner).stream()
                .map(session -> line(session, session.getId().equals(here)))
                .sorted(Comparator.comparing(OpenSession::seen).reversed())
                .toList();
    }

    /** Nothing, if it ended meanwhile or is another's. */
    @Transactional(readOnly = true)
    public String find(Actor owner, String key) {
        return open(owner).stream()
                .map(Session::getId)
                .filter(id -> key(id).equals(key))
                .findFirst()
                .orElse(null);
    }

    public void end(Actor owner, String session) {
        if (session != null && ended.end(owner.username(), session) > 0) {
            journal.record(owner, "presence.ended", owner.username(), null);
        }
    }

    public void endAll(Actor owner) {
        int count = ended.endAll(owner.username());
        if (count > 0) {
            journal.record(owner, "presence.endedAll", owner.username(), String.valueOf(count));
        }
    }

    private List<? extends Session> open(Actor owner) {
        return sessions.findByPrincipalName(owner.username()).values().stream()
                .filter(session -> !session.isExpired())
                .toList();
    }

    private static OpenSession line(Session session, boolean here) {
        Visit visit = Objects.requireNonNullElse(session.getAttribute(Visit.ATTRIBUTE), UNKNOWN);
        return new OpenSession(
                key(session.getId()),
                here,
                session.getCreationTime(),
                session.getLastAccessedTime(),
                BrowserWords.browser(visit.browser()),
                BrowserWords.system(visit.browser()),
                visit.address());
    }

    /** The page must not hold what opens a session. */
    private static String key(String id) {
        return DigestUtils.md5DigestAsHex(id.getBytes(StandardCharsets.US_ASCII));
    }
}
