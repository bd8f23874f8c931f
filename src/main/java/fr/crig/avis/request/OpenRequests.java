package fr.crig.avis.request;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What something must be moving: the requests that are not over, and those whose avis is being replaced. */
@Component
public class OpenRequests {

    private static final Predicate<RequestState> OPEN =
            state -> state.isBeforeAvis() || state == RequestState.AVIS_RECORDED;

    private final JdbcClient jdbc;

    OpenRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return references of those on their first way to an avis and to what became of it, in their order */
    public List<String> onTheirWay() {
        return references("""
                select reference from funding_request
                where reference is not null and coalesce(rectified_from, state) in (:states) order by reference""");
    }

    /** @return references of those of which nobody knows yet what the funder decided, in their order */
    public List<String> awaitingFollowUp() {
        return jdbc.sql("""
                        select reference from funding_request
                        where reference is not null and coalesce(rectified_from, state) = 'AVIS_RECORDED' order by reference""").query(String.class).list();
    }

    /** @return references of those whose avis is to be replaced by another one */
    public List<String> rectified() {
        return references("""
                select reference from funding_request
                where rectified_from is not null and state in (:states) order by reference""");
    }

    private List<String> references(String sql) {
        return jdbc.sql(sql)
                .param("states", RequestState.names(OPEN))
                .query(String.class)
                .list();
    }
}
