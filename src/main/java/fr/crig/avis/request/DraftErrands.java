package fr.crig.avis.request;

import fr.crig.avis.page.Errand;
import fr.crig.avis.page.Errands;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Role;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts wait for the agent who began them, the newest first: a request that stays one reaches nobody. */
@Component
class DraftErrands implements Errands {

    private final JdbcClient jdbc;

    DraftErrands(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Errand> of(Actor actor) {
        if (!actor.is(Role.AGENT)) {
            return List.of();
        }
        return jdbc.sql("""
                        select form_key, title from funding_request
                         where state = 'DRAFT' and depositor = :agent and receiving_signatory = :signatory
                         order by id desc limit :most""")
                .param("agent", actor.username())
                .param("signatory", actor.signatory())
                .param("most", MOST)
                .query((row, number) -> draft(row.getString("form_key"), row.getString("title")))
                .list();
    }

    private static Errand draft(String key, String title) {
        String path = "/demandes/brouillons/" + key;
        return title == null || title.isEmpty()
                ? Errand.of("errand.draft.untitled", path, null)
                : Errand.of("errand.draft", path, null, title);
    }
}
