package fr.crig.avis.upkeep;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/**
 * What PostgreSQL was told not to do for what it has acknowledged. Each of these settings is on by default; whoever turned one off,
 * for a test or for speed, loses acts at a power cut and should know it before.
 */
@Component
public class Durability {

    private static final Logger LOG = LoggerFactory.getLogger(Durability.class);

    private final JdbcOperations jdbc;

    Durability(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the names of the settings that are off; empty on H2, whose file is opened as {@code application.yaml} says */
    public List<String> switchedOff() {
        ConnectionCallback<String> url = connection -> connection.getMetaData().getURL();
        return DatabaseDriver.fromJdbcUrl(jdbc.execute(url)) == DatabaseDriver.POSTGRESQL ? ofPostgres() : List.of();
    }

    private List<String> ofPostgres() {
        return jdbc.queryForList("""
                select name from pg_settings
                where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off' order by name""", String.class);
    }

    @EventListener
    void warn(ApplicationReadyEvent ready) {
        switchedOff()
                .forEach(setting -> LOG.error(
                        "PostgreSQL runs with {} = off: at a power cut or a crash, acts that people were told are done will be"
                                + " lost, or the whole database. Set it to on.",
                        setting));
    }
}
