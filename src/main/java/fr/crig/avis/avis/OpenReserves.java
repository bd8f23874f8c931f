package fr.crig.avis.avis;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reserves that may still be lifted: those of the avis in force, once its money is granted. */
@Component
public class OpenReserves {

    private static final String IN_FORCE = """
              from follow_up f
              join avis a on a.reference = f.reference and (f.avis_number is null or f.avis_number = a.number)
             where f.open_reserves > 0
               and a.rank_in_request = (select max(b.rank_in_request) from avis b where b.reference = f.reference)
            """;

    private final JdbcClient jdbc;
    private final RegisterIndex index;

    OpenReserves(JdbcClient jdbc, RegisterIndex index) {
        this.jdbc = jdbc;
        this.index = index;
    }

    /** Over all requests: for the secretariat. */
    public long count() {
        return jdbc.sql("select coalesce(sum(f.open_reserves), 0) " + IN_FORCE)
                .query(Long.class)
                .single();
    }

    /** References of the requests of this signatory that have some, the first granted first. */
    List<String> of(String receiving, int most) {
        return jdbc.sql("select f.reference " + IN_FORCE
                        + " and a.receiving_signatory = :receiving order by f.decided_on, f.id limit :most")
                .param("receiving", receiving)
                .param("most", most)
                .query(String.class)
                .list();
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
    }
}
