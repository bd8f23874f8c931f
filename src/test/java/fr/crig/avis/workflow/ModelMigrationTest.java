package fr.crig.avis.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.account.Journal;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.ReleasedModels;
import fr.crig.avis.support.Stages;
import fr.crig.avis.workflow.ModelMigration.Outcome;
import fr.crig.avis.workflow.ModelMigration.Staying;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** After an upgrade, what began before it goes on with the new version, or stays whole on its own. */
class ModelMigrationTest extends ApplicationTest {

    private static final String CIRCULATION = ReleasedModels.text(Path.of("processes/circulation.bpmn"));

    @Autowired
    private Stages stages;

    @Autowired
    private RequestReader requests;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Journal journal;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Value("${spring.datasource.url}")
    private String database;

    private String deployed;

    @AfterEach
    void withdraw() {
        if (deployed != null) {
            repository.deleteDeployment(deployed, true);
        }
    }

    @Test
    void goesOnWithTheNewVersion() {
        Reference reference = stages.circulating();
        release(CIRCULATION.replace("timer_escalation", "timer_alert"));
        ModelMigration migration = migration(Map.of("circulation.timer_escalation", "timer_alert"));

        assertThat(migration.move(true)).extracting(Outcome::moved).containsExactly(1);
        assertThat(onTheNewVersion()).as("only tried").isZero();
        assertThat(journalled(reference)).isZero();

        Outcome outcome = migration.move(false).get(0);
        assertThat(outcome.moved()).isEqualTo(1);
        assertThat(outcome.staying()).isEmpty();
        assertThat(outcome.to()).isEqualTo(outcome.from() + 1);
        assertThat(onTheNewVersion()).isEqualTo(1);
        assertThat(journalled(reference)).isEqualTo(1);
        assertThat(migration.move(false)).as("there is nothing more to move").isEmpty();
        answered(reference);
    }

    @Test
    void staysWholeWhereItIsWhenThereIsNoPlaceForIt() {
        Reference reference = stages.circulating();
        release(CIRCULATION.replace("userTask_giveOpinion", "userTask_writeOpinion"));

        Outcome outcome = migration(Map.of()).move(false).get(0);

        assertThat(outcome.moved()).isZero();
        assertThat(outcome.staying()).containsExactly(new Staying(reference.value(), "userTask_giveOpinion"));
        assertThat(onTheNewVersion()).isZero();
        assertThat(journalled(reference)).isZero();
        answered(reference);
    }

    @Test
    void isACommandThatFirstTries() {
        Reference reference = stages.circulating();
        release(CIRCULATION.replace("camunda:versionTag=\"1.0\"", "camunda:versionTag=\"1.1\""));

        assertThat(command("toutes")).startsWith("2 Usage");
        assertThat(command("essai"))
                .startsWith("0 Essai, rien n’a changé. Circulation entre les signataires")
                .endsWith("1 en cours passeraient.");
        assertThat(onTheNewVersion()).isZero();
        assertThat(command()).startsWith("0 Circulation entre les signataires").endsWith("1 en cours sont passées.");
        assertThat(onTheNewVersion()).isEqualTo(1);
        assertThat(command()).startsWith("0 Rien à déplacer");
        answered(reference);
    }

    /** By all four, whatever the version: the request goes on. */
    private void answered(Reference reference) {
        Stream.of("PREFECTURE", "REGION", "IGN", "OPENIG")
                .forEach(signatory -> stages.opinion(reference, signatory, "FAVORABLE"));
        assertThat(requests.get(reference).state()).isEqualTo(RequestState.READY);
    }

    private ModelMigration migration(Map<String, String> moves) {
        return new ModelMigration(repository, runtime, journal, transaction, new ModelMoves(moves));
    }

    private void release(String model) {
        deployed = repository
                .createDeployment()
                .addString("circulation.bpmn", model)
                .deploy()
                .getId();
    }

    private long onTheNewVersion() {
        return runtime.createProcessInstanceQuery().deploymentId(deployed).count();
    }

    private long journalled(Reference reference) {
        return jdbc.sql("select count(*) from journal_entry where act = 'models.moved' and subject = ?")
                .param(reference.value())
                .query(Long.class)
                .single();
    }

    /** The exit code, and what was printed. */
    private String command(String... words) {
        var printed = new ByteArrayOutputStream();
        String[] arguments = Stream.of(
                        Stream.of(MigrationCommand.NAME),
                        Stream.of(words),
                        Stream.of("--spring.datasource.url=" + database))
                .flatMap(part -> part)
                .toArray(String[]::new);
        int code = MigrationCommand.run(arguments, new PrintStream(printed, true, StandardCharsets.UTF_8));
        return code + " " + printed.toString(StandardCharsets.UTF_8).strip();
    }
}
