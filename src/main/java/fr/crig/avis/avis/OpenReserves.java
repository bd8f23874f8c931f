package fr.crig.avis.avis;

import fr.crig.avis.shared.Reference;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reserves that may still be lifted: those of the avis in force, once its money is granted. */
@Component
public class OpenReserves {

    /** Found in one index: what was granted and lifted in ten years is not read for what is still open. */
    private static final String SETTLED = """
            update follow_up
               set open_for = (select a.receiving_signatory from avis a
                                where a.reference = follow_up.reference and follow_up.open_reserves > 0
                                  and (follow_up.avis_number is null or follow_up.avis_number = a.number)
                                  and a.rank_in_request = (select max(b.rank_in_request) from avis b
                                                            where b.reference = follow_up.reference))
             where reference = ?""";

    private final JdbcClient jdbc;
    private final RegisterIndex index;

    OpenReserves(JdbcClient jdbc, RegisterIndex index) {
        this.jdbc = jdbc;
        this.index = index;
    }

    /** Over all requests: for the secretariat. */
    public long count() {
        return jdbc.sql("select coalesce(sum(open_reserves), 0) from follow_up where open_for is not null")
                .query(Long.class)
                .single();
    }

    /** References of the requests of this signatory that have some of which nobody says that they are lifted, the first granted first. */
    List<String> of(String receiving, int most) {
        return jdbc.sql("""
                        select reference from follow_up
                         where open_for = :receiving
                           and open_reserves > (select count(*) from reserve_lifting l
                                                 where l.reference = follow_up.reference and l.state = 'PROPOSED')
                         order by decided_on, id limit :most""")
                .param("receiving", receiving)
                .param("most", most)
                .query(String.class)
                .list();
    }

    /** After a follow-up, and after another avis: for whom its reserves are open now, if any are. */
    void settle(Reference reference) {
        jdbc.sql(SETTLED).param(reference.value()).update();
    }

    /** By rank in the avis, from 1; empty when none is open. */
    static Map<Integer, String> of(Avis inForce, FollowUp followUp) {
        Map<Integer, String> open = new TreeMap<>();
        if (followUp.openReserves() > 0 && followUp.isOf(inForce.number())) {
            List<String> reserves = inForce.content().reserves();
            for (int rank = 1; rank <= reserves.size(); rank++) {
                open.put(rank, reserves.get(rank - 1));
            }
            open.keySet().removeAll(followUp.liftedReserves());
        }
        return open;
    }

    /** The key of the table refuses one that somebody else has just lifted. */
    void lift(FollowUp followUp, Collection<Integer> ranks) {
        for (int rank : ranks) {
            jdbc.sql("insert into lifted_reserve (follow_up, reserve_rank) values (?, ?)")
                    .params(followUp.id(), rank)
                    .update();
        }
        jdbc.sql("update follow_up set open_reserves = open_reserves - ? where id = ?")
                .params(ranks.size(), followUp.id())
                .update();
        index.changed(followUp.id());
        settle(followUp.reference());
    }
}
