package fr.crig.avis.request;

import fr.crig.avis.privacy.OpenMatters;
import fr.crig.avis.privacy.Person;
import fr.crig.avis.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** As long as a request runs, who did something in it is asked for more, and told. */
@Component
class RequestMatters implements OpenMatters {

    private final JdbcClient jdbc;

    RequestMatters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Violation> of(Person person, Set<String> subjects) {
        List<Violation> open = new ArrayList<>();
        int drafts = jdbc.sql("select count(*) from funding_request where state = 'DRAFT' and depositor = ?")
                .param(person.username())
                .query(Integer.class)
                .single();
        if (drafts > 0 || subjects.contains(DRAFT)) {
            open.add(Violation.of(null, "refusal.erasure.drafts", Math.max(drafts, 1)));
        }
        List<String> running = running(subjects);
        if (!running.isEmpty()) {
            open.add(Violation.of(null, "refusal.erasure.requests", String.join(", ", running)));
        }
        return open;
    }

    private List<String> running(Set<String> subjects) {
        if (subjects.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select reference from funding_request
                         where reference in (:subjects) and state not in (:over) order by reference""")
                .param("subjects", subjects)
                .param("over", RequestState.names(RequestState::isOver))
                .query(String.class)
                .list();
    }
}
