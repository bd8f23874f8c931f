package fr.crig.avis.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/**
 * Tells the application where the mail server, the log-in provider and, with the profile {@code postgres}, the database are: before its first bean,
 * for servlet filters already read them.
 */
class TestServers implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        add(context, "test-mail", Map.of("spring.mail.port", new Mailbox().port()));
        add(context, "test-sign-on", SignOnProvider.settings());
        if (context.getEnvironment().acceptsProfiles(Profiles.of("postgres"))) {
            add(context, "test-postgres", startPostgres(context.getDefaultListableBeanFactory()));
        }
    }

    private static Map<String, Object> startPostgres(DefaultListableBeanFactory beans) {
        try {
            EmbeddedDatabase database = new EmbeddedDatabase();
            // Registered first, hence closed last, after the connection pool.
            beans.registerDisposableBean("embeddedDatabase", database::close);
            return Map.of(
                    "spring.datasource.url", database.url(),
                    "spring.datasource.username", "postgres",
                    "spring.datasource.password", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL does not start", e);
        }
    }

    private static void add(GenericApplicationContext context, String name, Map<String, Object> properties) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource(name, properties));
    }
}
