package fr.crig.avis.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.PageMemory;
import fr.crig.avis.support.ApplicationTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a dossier’s page knows ahead is what it would have read. */
class DeliberatedAheadTest extends ApplicationTest {

    private static final Reference REFERENCE = Reference.of("D-2026-0007");

    @Autowired
    private DeliberatedAhead ahead;

    @Autowired
    private Appointments appointments;

    @Autowired
    private Deliberations deliberations;

    @Autowired
    private PageMemory memory;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void isTheSecretaryAndWhatWasDeliberated() {
        jdbc.sql("insert into item_secretary (version, reference, signatory) values (41, 'D-2026-0007', 'IGN')")
                .update();
        for (String state : List.of("POSTPONED", "OPEN")) {
            jdbc.sql(
                            "insert into deliberation (version, reference, mode, opened_at, late, state) values (1, 'D-2026-0007', 'WRITTEN_CONSULTATION', current_timestamp, false, ?)")
                    .param(state)
                    .update();
        }
        List<Deliberation> read = deliberations.findByReferenceOrderByIdAsc(REFERENCE);
        memory.reading(() -> {
            ahead.readAhead(REFERENCE);
            assertThat(appointments.findByReference(REFERENCE)).hasValueSatisfying(secretary -> {
                assertThat(secretary.version()).isEqualTo(41);
                assertThat(secretary.signatory()).isEqualTo("IGN");
                assertThat(secretary.reference()).isEqualTo(REFERENCE);
            });
            assertThat(deliberations.findByReferenceOrderByIdAsc(REFERENCE))
                    .usingRecursiveComparison()
                    .isEqualTo(read);
            return read;
        });
        assertThat(read).hasSize(2);
    }
}
