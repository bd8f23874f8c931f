package fr.crig.avis.workflow;

import fr.crig.avis.account.Journal;
import fr.crig.avis.committee.TimeConfiguration;
import fr.crig.avis.upkeep.CommandContext;
import fr.crig.avis.workflow.ModelMigration.Outcome;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * After an upgrade: requests that began on an earlier version of their model go on with today's. It may run beside the service; who acts
 * on a request in the same instant is not disturbed, the request then stays for the next time.
 */
public final class MigrationCommand {

    /** First argument of the jar. */
    public static final String NAME = "migrer-les-demandes";

    private static final String REHEARSAL = "essai";
    private static final int MOVED = 0;
    private static final int SOME_STAY = 1;
    private static final int NOT_DONE = 2;

    private final PrintStream out;

    private MigrationCommand(PrintStream out) {
        this.out = out;
    }

    /** @return the exit code: 0 when all that runs is on today's version, 1 when something stays, 2 if nothing could be tried */
    public static int run(String[] arguments, PrintStream out) {
        return new MigrationCommand(out).run(arguments);
    }

    private int run(String[] arguments) {
        String[] withoutService = Stream.concat(
                        Stream.of(arguments),
                        Stream.of(
                                "--camunda.bpm.auto-deployment-enabled=false",
                                "--camunda.bpm.job-execution.enabled=false"))
                .toArray(String[]::new);
        try (ConfigurableApplicationContext engine = CommandContext.open(Parts.class, withoutService)) {
            List<String> words = CommandContext.words(arguments);
            MessageSource messages = engine.getBean(MessageSource.class);
            boolean rehearsal = words.equals(List.of(REHEARSAL));
            if (!rehearsal && !words.isEmpty()) {
                say(messages, "upkeep.models.usage", NAME, REHEARSAL);
                return NOT_DONE;
            }
            return tell(engine.getBean(ModelMigration.class).move(rehearsal), rehearsal, messages);
        } catch (RuntimeException failure) {
            out.println(NAME + ": " + failure.getMessage());
            return NOT_DONE;
        }
    }

    private int tell(List<Outcome> outcomes, boolean rehearsal, MessageSource messages) {
        if (outcomes.isEmpty()) {
            say(messages, "upkeep.models.none");
        }
        for (Outcome outcome : outcomes) {
            String sentence = rehearsal ? "upkeep.models.would" : "upkeep.models.moved";
            say(messages, sentence, outcome.model(), outcome.from(), outcome.to(), outcome.moved());
            outcome.staying().forEach(one -> say(messages, "upkeep.models.stays", one.subject(), one.why()));
        }
        return outcomes.stream().allMatch(outcome -> outcome.staying().isEmpty()) ? MOVED : SOME_STAY;
    }

    private void say(MessageSource messages, String key, Object... arguments) {
        out.println(messages.getMessage(key, arguments, Locale.FRENCH));
    }

    /** What of the service it takes; no configuration that the service itself would find. */
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        MessageSourceAutoConfiguration.class,
        CamundaBpmAutoConfiguration.class
    })
    @Import({Journal.class, ModelMigration.class, TimeConfiguration.class})
    static class Parts {

        @Bean
        static ModelMoves moves() {
            return ModelMoves.written();
        }
    }
}
