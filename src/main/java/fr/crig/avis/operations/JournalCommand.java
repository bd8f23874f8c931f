package fr.crig.avis.operations;

import fr.crig.avis.account.JournalChain;
import fr.crig.avis.account.JournalDigest;
import fr.crig.avis.account.JournalVerdict;
import fr.crig.avis.upkeep.CommandContext;
import fr.crig.avis.upkeep.CommandDatabase;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;

/**
 * Checks the journal of the configured database without the service: no page, no job and no migration runs, and whoever doubts the
 * service need not ask it.
 */
public final class JournalCommand {

    /** First argument of the jar. */
    public static final String NAME = "verifier-journal";

    private static final int WHOLE = 0;
    private static final int NOT_WHOLE = 1;
    private static final int NOT_CHECKED = 2;

    private final PrintStream out;

    private JournalCommand(PrintStream out) {
        this.out = out;
    }

    /** @return the exit code: 0 for a journal that is whole, 1 for one that is not, 2 if it could not be checked */
    public static int run(String[] arguments, PrintStream out) {
        return new JournalCommand(out).run(arguments);
    }

    private int run(String[] arguments) {
        try (ConfigurableApplicationContext database = CommandContext.open(Database.class, arguments)) {
            return check(
                    database.getBean(JournalChain.class),
                    database.getBean(MessageSource.class),
                    CommandContext.words(arguments));
        } catch (RuntimeException unreadable) {
            out.println(NAME + ": " + unreadable.getMessage());
            return NOT_CHECKED;
        }
    }

    private int check(JournalChain chain, MessageSource messages, List<String> words) {
        boolean compared = words.size() == 2 && words.get(0).matches("\\d{1,12}");
        if (!compared && !words.isEmpty()) {
            say(messages, "operations.command.usage", NAME);
            return NOT_CHECKED;
        }
        JournalDigest kept = compared ? kept(words) : null;
        JournalVerdict verdict = chain.verify(kept);
        if (!verdict.isWhole()) {
            say(messages, "operations.verdict." + verdict.fault(), verdict.rank());
            return NOT_WHOLE;
        }
        String sentence = compared ? "operations.verdict.same" : "operations.verdict.whole";
        say(messages, sentence, verdict.lines(), compared ? kept.rank() : 0);
        say(messages, "operations.custody.digest", verdict.lines(), verdict.lastHash());
        return WHOLE;
    }

    private static JournalDigest kept(List<String> words) {
        return new JournalDigest(Long.parseLong(words.get(0)), words.get(1).toLowerCase(Locale.ROOT));
    }

    private void say(MessageSource messages, String key, Object... arguments) {
        out.println(messages.getMessage(key, arguments, Locale.FRENCH));
    }

    /** What of the service it takes. */
    @Import({CommandDatabase.class, JournalChain.class})
    static class Database {}
}
