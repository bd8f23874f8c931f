package fr.crig.avis.account;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ends what is open of an account, on every node and in the transaction of what ends it: another role, or its owner. */
@Component
public class EndedSessions {

    private final JdbcClient jdbc;

    EndedSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return how many there were */
    public int endAll(String username) {
        return jdbc.sql("delete from spring_session where principal_name = ?")
                .param(username)
                .update();
    }

    public int end(String username, String session) {
        return jdbc.sql("delete from spring_session where principal_name = ? and session_id = ?")
                .params(username, session)
                .update();
    }
}
