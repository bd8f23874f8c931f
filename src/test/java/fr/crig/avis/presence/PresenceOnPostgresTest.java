package fr.crig.avis.presence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.support.OnPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;

@OnPostgres
class PresenceOnPostgresTest extends PresenceTest {

    /** What one node wrote another reads, and the one that is started in its place: H2 in memory is of one process. */
    @Test
    void areUsedByAnotherProcessThatDidNotBeginThem(@Autowired DataSource database, @Autowired JdbcClient jdbc)
            throws IOException, SQLException {
        MockHttpSession window = new MockHttpSession();
        logIn("membre.ign", window);
        String session = jdbc.sql("select session_id from spring_session")
                .query(String.class)
                .single();
        try (Connection connection = database.getConnection()) {
            DatabaseMetaData place = connection.getMetaData();
            assertThat(AnotherProcess.reads(place.getURL(), place.getUserName(), session))
                    .isEqualTo("membre.ign true [MEMBER_IGN]");
        }
    }
}
