package fr.crig.avis.member;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.support.ApplicationTest;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Members who had an account before there were terms of office get one each. */
class MigratedMembersTest extends ApplicationTest {

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcTemplate shared;

    @Test
    void keepTheirCapacityFromTheDayOfTheirAccount() {
        DataSource database = emptyDatabase();
        migrate(database, "8");
        JdbcTemplate jdbc = new JdbcTemplate(database);
        account(jdbc, 1, "membre.ign", false, "MEMBER");
        account(jdbc, 2, "suppleant.ign", true, "MEMBER");
        account(jdbc, 3, "agent.ign", false, "AGENT");
        jdbc.update("insert into account_role (account, role) values (1, 'AGENT')");

        migrate(database, "9");

        List<Map<String, Object>> terms = jdbc.queryForList(
                "select username, name, capacity, signatory, first_day, last_day from member_term order by id");
        assertThat(terms).extracting(term -> term.get("username")).containsExactly("membre.ign", "suppleant.ign");
        assertThat(terms).extracting(term -> term.get("capacity")).containsExactly("TITULAIRE", "SUPPLEANT");
        assertThat(terms).extracting(term -> term.get("signatory")).containsOnly("IGN");
        assertThat(terms).extracting(term -> term.get("first_day").toString()).containsOnly("2026-01-15");
        assertThat(terms).extracting(term -> term.get("last_day")).containsOnlyNulls();
    }

    private static void migrate(DataSource database, String version) {
        Flyway.configure().dataSource(database).target(version).load().migrate();
    }

    private static void account(JdbcTemplate jdbc, int id, String username, boolean substitute, String role) {
        jdbc.update("""
                        insert into account (username, password_hash, display_name, email, signatory, substitute, enabled,
                                             must_change_password, failed_logins, created_at, version)
                        values (?, 'x', ?, 'x@crig.example', 'IGN', ?, true, false, 0,
                                timestamp with time zone '2026-01-15 12:00:00+00:00', 0)""", username, username, substitute);
        jdbc.update("insert into account_role (account, role) values (?, ?)", id, role);
    }

    private DataSource emptyDatabase() {
        String url = environment.getRequiredProperty("spring.datasource.url");
        if (!url.startsWith("jdbc:postgresql:")) {
            return new DriverManagerDataSource("jdbc:h2:mem:before-terms;DB_CLOSE_DELAY=-1", "sa", "");
        }
        shared.execute("create database before_terms");
        return new DriverManagerDataSource(url.replace("/postgres?", "/before_terms?"), "postgres", "postgres");
    }
}
