package fr.crig.avis.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/** The foundations that every other test stands on. */
class ApplicationTestTest extends ApplicationTest {

    @Autowired
    private DataSource dataSource;

    @Autowired
    private OneConnectionEach held;

    @Autowired
    private JavaMailSender sender;

    @Autowired
    private Clock applicationClock;

    @Autowired
    private EmptyTables tables;

    @Autowired
    private Stages stages;

    protected String expectedDatabase() {
        return "H2";
    }

    @Test
    void runsOnTheDatabaseItSays() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo(expectedDatabase());
        }
    }

    @Test
    void notesWhoeverHoldsTwoConnections() throws SQLException {
        var watched = new OneConnectionEach(dataSource);
        watched.getConnection().close();
        watched.getConnection().close();
        watched.assertNoneAskedForASecond();
        try (Connection first = watched.getConnection();
                Connection second = watched.getConnection()) {
            assertThat(first).isNotSameAs(second);
        }
        assertThatThrownBy(watched::assertNoneAskedForASecond).isInstanceOf(AssertionError.class);
        watched.assertNoneAskedForASecond();
        held.forget();
    }

    @Test
    void movesTheApplicationAndTheEngineTogether() {
        clock.setDay(LocalDate.of(2026, 7, 14));
        assertThat(applicationClock.instant()).isEqualTo("2026-07-14T08:00:00Z");
        assertThat(ClockUtil.getCurrentTime()).isEqualTo("2026-07-14T08:00:00Z");
    }

    @Test
    void receivesWhatLeavesThroughSmtp() {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom("secretariat@crig.example");
        message.setTo("ign@crig.example", "region@crig.example");
        message.setSubject("Avis demandé");
        message.setText("Échéance : 11 avril 2026");
        sender.send(message);
        assertThat(mailbox.await("ign@crig.example", 1).get(0).text()).contains("Échéance");
        assertThat(mailbox.last("region@crig.example", "Avis").to()).hasSize(2);
    }

    @Test
    void forgetsWhatRanInTheEngineButNotItsModels() {
        stages.circulating();
        assertThat(rows("act_ru_execution")).isPositive();
        assertThat(rows("act_hi_procinst")).isPositive();
        long models = rows("act_re_procdef");
        tables.empty();
        assertThat(List.of("act_ru_execution", "act_ru_task", "act_ru_job", "act_ru_variable", "act_hi_procinst"))
                .allSatisfy(table -> assertThat(rows(table)).isZero());
        assertThat(rows("act_re_procdef")).isPositive().isEqualTo(models);
        assertThat(rows("act_ru_jobdef")).isPositive();
        assertThat(stages.circulating()).isNotNull();
    }

    private long rows(String table) {
        return new JdbcTemplate(dataSource).queryForObject("select count(*) from " + table, Long.class);
    }

    @Test
    void emptiesOurTablesAndLeavesTheEngineIts() {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        jdbc.execute("create table probe (id bigint primary key)");
        try {
            jdbc.update("insert into probe values (1)");
            tables.empty();
            assertThat(jdbc.queryForObject("select count(*) from probe", Long.class))
                    .isZero();
            assertThat(jdbc.queryForObject("select count(*) from act_ge_property", Long.class))
                    .isPositive();
        } finally {
            jdbc.execute("drop table probe");
        }
    }
}
