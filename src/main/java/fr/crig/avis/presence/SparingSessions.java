package fr.crig.avis.presence;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The sessions of the database for one read a request: what was just saved is not read again to end the answer, a read is no
 * transaction, and nothing is written when nothing changed: see {@link SparingSession}.
 */
class SparingSessions<S extends Session> implements FindByIndexNameSessionRepository<SparingSession<S>> {

    private static final ThreadLocal<Session> JUST_SAVED = new ThreadLocal<>();
    private static final ThreadLocal<Boolean> READING = new ThreadLocal<>();

    private final FindByIndexNameSessionRepository<S> kept;

    SparingSessions(FindByIndexNameSessionRepository<S> kept) {
        this.kept = kept;
    }

    @Override
    public SparingSession<S> createSession() {
        return new SparingSession<>(kept.createSession());
    }

    @Override
    public void save(SparingSession<S> session) {
        kept.save(session.kept());
        JUST_SAVED.set(session);
    }

    @Override
    public SparingSession<S> findById(String id) {
        Session saved = JUST_SAVED.get();
        JUST_SAVED.remove();
        return saved != null && saved.getId().equals(id) ? same(saved) : read(id);
    }

    @SuppressWarnings("unchecked")
    private SparingSession<S> same(Session saved) {
        return (SparingSession<S>) saved;
    }

    private SparingSession<S> read(String id) {
        READING.set(true);
        try {
            S session = kept.findById(id);
            return session == null ? null : new SparingSession<>(session);
        } finally {
            READING.remove();
        }
    }

    @Override
    public void deleteById(String id) {
        JUST_SAVED.remove();
        kept.deleteById(id);
    }

    @Override
    public Map<String, SparingSession<S>> findByIndexNameAndIndexValue(String index, String value) {
        return kept.findByIndexNameAndIndexValue(index, value).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> new SparingSession<>(one.getValue())));
    }

    /** A session that is ended by somebody else must be found ended by the next request: nothing outlives its own. */
    static final class Forgetting extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            JUST_SAVED.remove();
            try {
                chain.doFilter(request, response);
            } finally {
                JUST_SAVED.remove();
            }
        }
    }

    /** A single read needs no transaction of its own, whose end would be one more way to the database. */
    record Transactions(TransactionOperations writing) implements TransactionOperations {

        @Override
        public <T> T execute(TransactionCallback<T> act) {
            return READING.get() == null
                    ? writing.execute(act)
                    : TransactionOperations.withoutTransaction().execute(act);
        }
    }
}
