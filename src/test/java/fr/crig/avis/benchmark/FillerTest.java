package fr.crig.avis.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import db.migration.V38_2__ReadershipOfRequests;
import db.migration.V52_1__RegisterLines;
import db.migration.V70_1__FormerLines;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Filler;
import fr.crig.avis.support.MigrationContext;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** What the filler writes is what the service would have written of the same requests. */
class FillerTest extends ApplicationTest {

    private static final String READERS = "select id, readership from funding_request order by id";
    private static final String TERMS = "select request, term, readership from request_term order by request, term";
    private static final String ENTRIES = "select * from register_line order by id";

    private static final String GRANTS = "select id, complete from grant_data order by id";

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void saysOfEachRequestAndAvisWhoReadsItAndByWhatItIsFound() throws Exception {
        new Filler(database).fill(180, 20);
        List<List<Map<String, Object>>> filled = state();
        jdbc.execute("delete from request_term");
        jdbc.execute("delete from register_term");
        jdbc.execute("delete from register_line");
        jdbc.execute("update funding_request set readership = 0");
        jdbc.execute("update grant_data set complete = false");
        jdbc.execute("drop index register_line_followed");
        jdbc.execute("alter table register_line drop column followed");
        try (Connection connection = database.getConnection()) {
            new V38_2__ReadershipOfRequests().migrate(MigrationContext.of(connection));
            new V52_1__RegisterLines().migrate(MigrationContext.of(connection));
            new V70_1__FormerLines().migrate(MigrationContext.of(connection));
            ScriptUtils.executeSqlScript(connection, new ClassPathResource("db/migration/V45__request.sql"));
            ScriptUtils.executeSqlScript(connection, new ClassPathResource("db/migration/V71_1__avis.sql"));
            ScriptUtils.executeSqlScript(connection, new ClassPathResource("db/migration/V73__avis.sql"));
            ScriptUtils.executeSqlScript(connection, new ClassPathResource("db/migration/V77__avis.sql"));
        }
        assertThat(state()).isEqualTo(filled);
        assertThat(filled).allSatisfy(rows -> assertThat(rows).hasSizeGreaterThan(80));
        assertThat(jdbc.queryForObject("select count(distinct state) from funding_request", Integer.class))
                .isGreaterThan(9);
    }

    private List<List<Map<String, Object>>> state() {
        return List.of(
                jdbc.queryForList(READERS),
                jdbc.queryForList(TERMS),
                jdbc.queryForList(ENTRIES),
                jdbc.queryForList(GRANTS));
    }
}
