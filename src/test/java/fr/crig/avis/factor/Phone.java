package fr.crig.avis.factor;

import fr.crig.avis.support.TestClock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The phone of an account in a test: it knows the secret that the page showed. */
final class Phone {

    private final JdbcClient jdbc;
    private final TestClock clock;
    private final String username;

    Phone(JdbcClient jdbc, TestClock clock, String username) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.username = username;
    }

    String now() {
        return code(0);
    }

    /** @param steps of thirty seconds from now */
    String code(int steps) {
        String secret =
                jdbc.sql("""
                        select secret from second_factor
                         where account = (select id from account where username = :username) order by id desc limit 1""").param("username", username).query(String.class).single();
        return new Totp().code(new FactorSecret(secret).bytes(), clock.instant().getEpochSecond() / 30 + steps);
    }

    /** Of the form that shows its secret. */
    long shown() {
        return jdbc.sql("""
                        select max(id) from second_factor
                         where account = (select id from account where username = :username)""").param("username", username).query(Long.class).single();
    }
}
