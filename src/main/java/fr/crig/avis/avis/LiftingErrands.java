package fr.crig.avis.avis;

import fr.crig.avis.page.Errand;
import fr.crig.avis.page.Errands;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Role;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Reserves that are said to be lifted wait for a member of a signatory that made them, or for the secretariat. Read as the few columns
 * that a list needs: as wholes, the makers of each would be asked for apart.
 */
@Component
class LiftingErrands implements Errands {

    /** Of avis in force alone. */
    private static final String WAITING = """
            select l.id, l.reference from reserve_lifting l
              join avis a on a.number = l.avis_number
             where l.state = 'PROPOSED'
               and a.rank_in_request = (select max(b.rank_in_request) from avis b where b.reference = a.reference)
               and %s (select 1 from reserve_lifting_maker m where m.reserve_lifting = l.id %s)
             order by l.id limit :most""";

    private static final String FOR_MAKER = WAITING.formatted("exists", "and m.signatory = :signatory");
    private static final String MADE_BY_NOBODY = WAITING.formatted("not exists", "");

    private final JdbcClient jdbc;

    LiftingErrands(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Errand> of(Actor actor) {
        return Stream.concat(ofSignatory(actor).stream(), ofCommittee(actor).stream())
                .limit(MOST)
                .toList();
    }

    private List<Errand> ofSignatory(Actor actor) {
        return actor.is(Role.MEMBER) && actor.signatory() != null
                ? errands(jdbc.sql(FOR_MAKER).param("signatory", actor.signatory()))
                : List.of();
    }

    private List<Errand> ofCommittee(Actor actor) {
        return actor.is(Role.SECRETARIAT) ? errands(jdbc.sql(MADE_BY_NOBODY)) : List.of();
    }

    private static List<Errand> errands(StatementSpec waiting) {
        return waiting.param("most", MOST)
                .query((row, number) -> errand(row.getString("reference"), row.getLong("id")))
                .list();
    }

    private static Errand errand(String reference, long lifting) {
        return Errand.of("errand.lifting", "/demandes/" + reference + "/reserves/" + lifting, null)
                .on(reference);
    }
}
