package fr.crig.avis.upkeep;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/** Puts a backup of an H2 file back, where the configuration says that the file is. */
public final class RestoreCommand {

    /** First argument of the jar. */
    public static final String NAME = "restaurer";

    /** Said by whoever has a file there already, which is then put aside. */
    static final String REPLACE = "remplacer";

    private static final int RESTORED = 0;
    private static final int REFUSED = 1;
    private static final int MOST_WORDS = 2;

    private final PrintStream out;

    private RestoreCommand(PrintStream out) {
        this.out = out;
    }

    /** @return the exit code: 0 when the backup is back in its place, 1 when nothing was changed */
    public static int run(String[] arguments, PrintStream out) {
        return new RestoreCommand(out).run(arguments);
    }

    private int run(String[] arguments) {
        List<String> words = CommandContext.words(arguments);
        boolean replaces = words.size() == MOST_WORDS && words.get(1).equals(REPLACE);
        if (!replaces && words.size() != 1) {
            out.println(Sentences.of("upkeep.restore.usage", NAME, REPLACE));
            return REFUSED;
        }
        try {
            Path aside = new H2Restore(target(arguments)).from(Path.of(words.get(0)), replaces);
            if (aside != null) {
                out.println(Sentences.of("upkeep.restore.aside", aside));
            }
            out.println(Sentences.of("upkeep.restore.done"));
            return RESTORED;
        } catch (RestoreRefused refused) {
            out.println(refused.getMessage());
        } catch (IOException | RuntimeException failure) {
            out.println(Sentences.of("upkeep.restore.failed", failure.getMessage()));
        }
        return REFUSED;
    }

    /** The database itself is not opened: there may be none. */
    private static Path target(String[] arguments) {
        try (ConfigurableApplicationContext configured = CommandContext.open(Nothing.class, arguments)) {
            String url = configured.getEnvironment().getProperty("spring.datasource.url", "");
            return H2File.of(url).orElseThrow(() -> new RestoreRefused(Sentences.of("upkeep.restore.noFile")));
        }
    }

    /** The configuration alone. */
    static class Nothing {}
}
