package fr.crig.avis.support;

import java.sql.Connection;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;

/** For a migration that a test runs by itself. */
public record MigrationContext(Connection connection) implements Context {

    public static Context of(Connection connection) {
        return new MigrationContext(connection);
    }

    @Override
    public Configuration getConfiguration() {
        return null;
    }

    @Override
    public Connection getConnection() {
        return connection;
    }
}
