package fr.crig.avis.operations;

import fr.crig.avis.account.JournalChain;
import fr.crig.avis.request.OpenRequests;
import fr.crig.avis.storage.BaseCheck;
import fr.crig.avis.storage.FileFingerprint;
import fr.crig.avis.storage.SeriesCheck;
import fr.crig.avis.upkeep.CommandContext;
import fr.crig.avis.upkeep.CommandDatabase;
import fr.crig.avis.upkeep.DatabaseFailureAnalyzer;
import java.io.PrintStream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/**
 * Checks the whole of the configured database without the service: whoever put a backup back, or doubts the one in use, learns whether
 * it holds all that it should.
 */
public final class BaseCommand {

    /** First argument of the jar. */
    public static final String NAME = "verifier-base";

    private static final int WHOLE = 0;
    private static final int NOT_WHOLE = 1;
    private static final int NOT_CHECKED = 2;

    private BaseCommand() {}

    /** @return the exit code: 0 for a database that is whole, 1 for one that is not, 2 if it could not be checked */
    public static int run(String[] arguments, PrintStream out) {
        try (ConfigurableApplicationContext database = open(arguments)) {
            return database.getBean(BaseVerification.class).isWhole(out) ? WHOLE : NOT_WHOLE;
        } catch (RuntimeException unreadable) {
            out.println(NAME + ": " + new DatabaseFailureAnalyzer().sentence(unreadable));
            return NOT_CHECKED;
        }
    }

    static ConfigurableApplicationContext open(String... arguments) {
        return CommandContext.open(Parts.class, arguments);
    }

    /** What of the service it takes: each check, wherever its room is. */
    @Import({
        CommandDatabase.class,
        JournalChain.class,
        FileFingerprint.class,
        SeriesCheck.class,
        OpenRequests.class,
        BaseVerification.class
    })
    @ComponentScan(
            basePackages = "fr.crig.avis",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = BaseCheck.class))
    static class Parts {}
}
