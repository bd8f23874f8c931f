package fr.crig.avis.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;

/** A real PostgreSQL, unpacked from a jar; nothing to install. */
final class EmbeddedDatabase implements AutoCloseable {

    private final EmbeddedPostgres server;

    EmbeddedDatabase() throws IOException {
        // Closed by Spring after the application: a shutdown hook of its own would close it first.
        var builder =
                EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").setRegisterShutdownHook(false);
        if (Boolean.getBoolean("crig.benchmark")) {
            builder.setServerConfig("shared_preload_libraries", "pg_stat_statements");
        }
        server = builder.start();
    }

    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
