package fr.crig.avis.factor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The phones of all accounts: of each the one in force, and one that is being made. */
@Component
class Factors {

    private static final Duration SHOWN = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    Factors(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Factor> find(long id) {
        return jdbc.sql("select * from second_factor where id = :id")
                .param("id", id)
                .query(Factors::read)
                .optional();
    }

    /** The one that is being made, unless that was left off: its secret is not shown for ever. */
    Optional<Factor> begun(long account) {
        return jdbc.sql("""
                        select * from second_factor
                         where account = :account and confirmed_at is null and begun_at > :before""")
                .param("account", account)
                .param("before", now().minus(SHOWN))
                .query(Factors::read)
                .optional();
    }

    /** Another one, in the place of the one that was being made. */
    void begin(long account, FactorSecret secret) {
        jdbc.sql("delete from second_factor where account = :account and confirmed_at is null")
                .param("account", account)
                .update();
        jdbc.sql("insert into second_factor (account, secret, begun_at) values (:account, :secret, :now)")
                .param("account", account)
                .param("secret", secret.text())
                .param("now", now())
                .update();
    }

    /** @return false if somebody did meanwhile */
    boolean confirm(long id) {
        return jdbc.sql("update second_factor set confirmed_at = :now where id = :id and confirmed_at is null")
                        .param("now", now())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** @return false if a code of this step, or of a later one, was taken already: on all nodes, each opens once */
    boolean take(long id, long step) {
        return jdbc.sql("update second_factor set last_step = :step where id = :id and last_step < :step")
                        .param("step", step)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** All of an account but one, with what stood for their codes. @param kept zero to keep none */
    void deleteOthers(long account, long kept) {
        jdbc.sql("""
                        delete from recovery_code where factor in
                         (select id from second_factor where account = :account and id <> :kept)""").param("account", account).param("kept", kept).update();
        jdbc.sql("delete from second_factor where account = :account and id <> :kept")
                .param("account", account)
                .param("kept", kept)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Factor read(ResultSet row, int number) throws SQLException {
        OffsetDateTime confirmed = row.getObject("confirmed_at", OffsetDateTime.class);
        return new Factor(
                row.getLong("id"),
                new FactorSecret(row.getString("secret")),
                confirmed == null ? null : confirmed.toInstant());
    }
}
