package fr.crig.avis.everyform;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Rows;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Mail filters open every link of a mail before its reader does: that must change nothing. Tried with all links of all mails
 * that are written while a request and a meeting live, opened by each role.
 */
class MailLinksTest extends ApplicationTest {

    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/\\S*)");
    private static final List<String> READERS = List.of("agent.region", "membre.ign", "secretariat");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource dataSource;

    private Situations situations;

    private final Set<String> opened = new TreeSet<>();

    @BeforeEach
    void openAccounts(@Autowired AutowireCapableBeanFactory beans) {
        accounts.openAll();
        situations = beans.createBean(Situations.class);
    }

    @Test
    void changeNothingWhenTheyAreOpened() {
        Rows rows = new Rows(dataSource);
        situations.inTurn(forms -> {
            Map<String, String> before = rows.all();
            links().stream().filter(opened::add).forEach(this::open);
            assertThat(rows.all()).isEqualTo(before);
        });
        assertThat(opened).anyMatch(path -> path.contains("/reponse?choix=")).anyMatch(path -> path.endsWith("/vote"));
    }

    private Set<String> links() {
        return jdbc.sql("select body_text from notice order by id").query(String.class).list().stream()
                .flatMap(text -> LINK.matcher(text).results())
                .map((MatchResult link) -> link.group(1))
                .collect(Collectors.toSet());
    }

    private void open(String path) {
        READERS.forEach(reader -> assertThat(
                        mvc.get().uri(path).with(accounts.signedIn(reader)).exchange())
                .satisfies(
                        answer -> assertThat(answer.getResponse().getStatus()).isLessThan(500)));
    }
}
