package fr.crig.avis.presence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads a session as a node does that was started after it was written: nothing of the memory of the first is there. */
final class AnotherProcess {

    private static final String CONTEXT = "SPRING_SECURITY_CONTEXT";

    private AnotherProcess() {}

    /** @param args address of the database, who reads it, id of the session */
    public static void main(String[] args) {
        var database = new DriverManagerDataSource(args[0], args[1], "");
        var sessions = new JdbcIndexedSessionRepository(
                new JdbcTemplate(database), new TransactionTemplate(new DataSourceTransactionManager(database)));
        sessions.setConversionService(new PresenceConfiguration().springSessionConversionService());
        Session session = sessions.findById(args[2]);
        Authentication who = session.<SecurityContext>getAttribute(CONTEXT).getAuthentication();
        System.out.println(who.getName() + " " + who.isAuthenticated() + " " + who.getAuthorities());
    }

    /** @return what it printed */
    static String reads(String database, String user, String session) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dlogging.level.root=OFF",
                        AnotherProcess.class.getName(),
                        database,
                        user,
                        session))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var said = process.inputReader()) {
            return said.lines().reduce("", (before, line) -> line);
        }
    }
}
