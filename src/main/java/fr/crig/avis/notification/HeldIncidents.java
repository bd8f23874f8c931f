package fr.crig.avis.notification;

import fr.crig.avis.shared.OneLine;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What failed while a mail about another failure was still fresh. */
@Component
class HeldIncidents {

    private static final int LONGEST = 500;

    private final JdbcClient jdbc;

    HeldIncidents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Instant at, String what) {
        jdbc.sql("insert into incident_held (opened_at, what) values (?, ?)")
                .params(at.atOffset(ZoneOffset.UTC), OneLine.shortened(what, LONGEST))
                .update();
    }

    int count() {
        return jdbc.sql("select count(*) from incident_held")
                .query(Integer.class)
                .single();
    }

    /** The first of them. */
    List<String> first(int most) {
        return jdbc.sql("select what from incident_held order by id limit ?")
                .param(most)
                .query(String.class)
                .list();
    }

    void forget() {
        jdbc.sql("delete from incident_held").update();
    }
}
