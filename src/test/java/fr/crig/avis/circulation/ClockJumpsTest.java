package fr.crig.avis.circulation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.request.RequestReader;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Stages;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clock of the machine is put back, or far ahead: what was announced stands, nothing is done twice and nothing is left out. */
class ClockJumpsTest extends ApplicationTest {

    private static final int FIRST_REMINDER = 23;

    @Autowired
    private Stages stages;

    @Autowired
    private Circulations circulations;

    @Autowired
    private RequestReader requests;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void remindOnceAndMoveNoTerm() {
        Reference reference = stages.circulating();
        Instant term = term(reference);
        jump(reference, Duration.ofDays(FIRST_REMINDER));
        List<String> reminders = notices(reference, "OPINION_REMINDED");
        assertThat(reminders).isNotEmpty();
        jump(reference, Duration.ofDays(-3));
        jump(reference, Duration.ofDays(3));
        jump(reference, Duration.ofHours(-2));
        jump(reference, Duration.ofHours(2));
        assertThat(notices(reference, "OPINION_REMINDED")).isEqualTo(reminders);
        assertThat(term(reference)).isEqualTo(term);
        assertThat(requests.get(reference).state()).isEqualTo(RequestState.CIRCULATING);
    }

    @Test
    void recordSilenceOnceHoweverFarAhead() {
        Reference reference = stages.circulating();
        jump(reference, Duration.ofDays(400));
        jump(reference, Duration.ofDays(-400));
        jump(reference, Duration.ofDays(401));
        assertThat(jdbc.sql("select signatory from opinion where stance = 'TACIT'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("PREFECTURE", "REGION", "IGN", "OPENIG");
        assertThat(jdbc.sql("select count(*) from journal_entry where act = 'circulation.closed'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private void jump(Reference reference, Duration by) {
        clock.advance(by);
        jobs.runDue(reference.value());
    }

    private Instant term(Reference reference) {
        return circulations.findByReference(reference).orElseThrow().term();
    }

    private List<String> notices(Reference reference, String event) {
        return jdbc.sql("select event || ' ' || recipient from notice where reference = ? and event like ? order by id")
                .params(reference.value(), event + "%")
                .query(String.class)
                .list();
    }
}
