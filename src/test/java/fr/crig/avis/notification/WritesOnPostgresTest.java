package fr.crig.avis.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.storage.FileStore;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.OnPostgres;
import fr.crig.avis.support.Plans;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What PostgreSQL is not made to do with each row, and that what is looked for is found all the same. */
@OnPostgres
class WritesOnPostgresTest extends ApplicationTest {

    @Autowired
    private Notices notices;

    @Autowired
    private FileStore files;

    @Autowired
    private Plans plans;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Environment environment;

    @Test
    void answerWithTheNumberOfARowAndNotWithAllOfIt() {
        String asked = transaction.execute(status -> {
            int own = jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
            notices.saveAll(List.of(NoticeFixtures.notice("a@crig.example", "A", null), NoticeFixtures.notice()));
            return askedBy(own);
        });
        assertThat(asked).startsWith("INSERT INTO notice ").endsWith("RETURNING \"id\"");
        assertThat(notices.findAll())
                .extracting(Notice::recipient)
                .containsExactly("a@crig.example", "agent@crig.example");
    }

    @Test
    void leaveAFileAsItIs() throws IOException {
        int size = 20_000;
        files.store(new ByteArrayInputStream(new byte[size]));
        assertThat(jdbc.sql("select pg_column_size(content) from stored_file_chunk")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(size);
    }

    /** By an index that holds but few notices, or by one that is there because nobody is told twice. */
    @Test
    void findANoticeWithoutReadingAllOfThem() {
        assertThat(List.of(
                        "select * from notice where unsubscribe = '2f6d0f2e-4a86-4e0a-9f0c-0d2f8f6f0b11'",
                        "select recipient from notice where reference = 'M-1'"))
                .allSatisfy(question -> assertThat(plans.readThrough(question)).isEmpty());
    }

    /** Only somebody else sees what a connection was asked last. */
    private String askedBy(int backend) {
        try (Connection other = DriverManager.getConnection(
                        environment.getRequiredProperty("spring.datasource.url"), "postgres", "postgres");
                PreparedStatement question =
                        other.prepareStatement("select query from pg_stat_activity where pid = ?")) {
            question.setInt(1, backend);
            try (ResultSet answer = question.executeQuery()) {
                answer.next();
                return answer.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
