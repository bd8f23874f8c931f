package fr.crig.avis.request;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the committee is at work: before the first deposit nothing runs by its figures. */
@Component
public class DepositLookup {

    private final JdbcClient jdbc;

    DepositLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean anything() {
        return jdbc.sql("select exists (select 1 from funding_request where reference is not null)")
                .query(Boolean.class)
                .single();
    }
}
