package fr.crig.avis.upkeep;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Moves an installation from its H2 file to the configured PostgreSQL: whoever began small, on one machine, loses nothing when a
 * second node is wanted.
 */
public final class MoveCommand {

    /** First argument of the jar. */
    public static final String NAME = "deplacer-vers-postgresql";

    private static final int MOVED = 0;
    private static final int REFUSED = 1;
    private static final String FILE = "data/crig-avis";
    private static final String SUFFIX = ".mv.db";

    private final PrintStream out;

    private MoveCommand(PrintStream out) {
        this.out = out;
    }

    /** @return the exit code: 0 when all is there, 1 when nothing was moved */
    public static int run(String[] arguments, PrintStream out) {
        return new MoveCommand(out).run(arguments);
    }

    private int run(String[] arguments) {
        try (ConfigurableApplicationContext configured = CommandContext.open(Target.class, arguments, "postgres")) {
            DatabaseMove.Moved moved = move(file(arguments), configured.getBean(DataSource.class));
            out.println(Sentences.of("upkeep.move.done", moved.tables(), moved.rows()));
            return MOVED;
        } catch (MoveRefused refused) {
            out.println(refused.getMessage());
        } catch (SQLException | RuntimeException failure) {
            out.println(Sentences.of("upkeep.move.failed", new DatabaseFailureAnalyzer().sentence(failure)));
        }
        return REFUSED;
    }

    private static DatabaseMove.Moved move(Path file, DataSource configured) throws SQLException {
        try (Connection source = open(file);
                Connection target = configured.getConnection()) {
            var move = new DatabaseMove(source, target);
            // Before it is migrated: it may be that of a service that runs.
            move.refuseOneInUse();
            Flyway.configure().dataSource(configured).load().migrate();
            return move.move();
        }
    }

    /** Read only, and by nobody else meanwhile. */
    private static Connection open(Path file) throws SQLException {
        if (!Files.exists(Path.of(file + SUFFIX))) {
            throw new MoveRefused(Sentences.of("upkeep.move.noFile", file + SUFFIX));
        }
        String url = "jdbc:h2:file:" + file.toAbsolutePath() + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r";
        return DriverManager.getConnection(url, "crig", "");
    }

    private static Path file(String[] arguments) {
        String named = CommandContext.words(arguments).stream().findFirst().orElse(FILE);
        return Path.of(named.endsWith(SUFFIX) ? named.substring(0, named.length() - SUFFIX.length()) : named);
    }

    /** What of the service it takes. */
    @ImportAutoConfiguration(DataSourceAutoConfiguration.class)
    static class Target {}
}
