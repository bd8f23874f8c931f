package fr.crig.avis.upkeep;

import fr.crig.avis.committee.TimeConfiguration;
import java.io.PrintStream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** Backs up the H2 file of a service that is stopped, before an upgrade for example: one that runs has the file for itself. */
public final class BackupCommand {

    /** First argument of the jar. */
    public static final String NAME = "sauvegarder";

    private static final int MADE = 0;
    private static final int NOT_MADE = 1;

    private BackupCommand() {}

    /** @return the exit code: 0 for a backup that is whole, 1 if there is none */
    public static int run(String[] arguments, PrintStream out) {
        try (ConfigurableApplicationContext database = CommandContext.open(Parts.class, arguments)) {
            if (!database.getBean(BackupProperties.class).isConfigured()) {
                out.println(Sentences.of("upkeep.backup.notConfigured"));
                return NOT_MADE;
            }
            BackupRuns.Run run = database.getBean(H2Backup.class).make();
            out.println(
                    run.succeeded() ? Sentences.of("upkeep.backup.made", run.file(), run.sizeBytes()) : run.reason());
            return run.succeeded() ? MADE : NOT_MADE;
        } catch (RuntimeException failure) {
            out.println(NAME + ": " + new DatabaseFailureAnalyzer().sentence(failure));
            return NOT_MADE;
        }
    }

    /** What of the service it takes. */
    @Import({CommandDatabase.class, TimeConfiguration.class, H2Backup.class, BackupRuns.class})
    @EnableConfigurationProperties(BackupProperties.class)
    static class Parts {}
}
