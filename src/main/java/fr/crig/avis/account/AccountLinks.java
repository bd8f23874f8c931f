package fr.crig.avis.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The links that let their bearer choose the password of one account, once. A link is made at the moment its mail leaves and
 * stands nowhere else: whoever reads the database, or the outbox, opens nothing with it.
 */
@Component
public class AccountLinks {

    /** The page to which a link leads. */
    public static final String PAGE = "/mot-de-passe";

    /** Where whoever forgot a password asks for one. */
    public static final String FORGOTTEN = "/mot-de-passe-oublie";

    /** Long after its end, a link still tells its bearer why it does not open. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return what its bearer brings back: to be sent, and kept nowhere */
    @Transactional
    public String make(String username, LinkPurpose purpose) {
        Instant now = clock.instant();
        jdbc.sql("delete from account_link where expires_at < :before")
                .param("before", utc(now.minus(REMEMBERED)))
                .update();
        String token = Secret.random();
        jdbc.sql("""
                        insert into account_link (account, token_hash, made_at, expires_at)
                        select id, :hash, :now, :end from account where username = :username""")
                .param("hash", hash(token))
                .param("now", utc(now))
                .param("end", utc(now.plus(purpose.open())))
                .param("username", username)
                .update();
        return token;
    }

    Optional<AccountLink> find(String token) {
        return jdbc.sql("select id, account, expires_at, used_at from account_link where token_hash = :hash")
                .param("hash", hash(token))
                .query(AccountLinks::read)
                .optional();
    }

    /** @return false if somebody used it meanwhile: of two who press at once, one does */
    boolean use(AccountLink link) {
        return jdbc.sql("update account_link set used_at = :now where id = :id and used_at is null")
                        .param("now", utc(clock.instant()))
                        .param("id", link.id())
                        .update()
                == 1;
    }

    /** Those of an account that still open: another password was chosen, or is to be. */
    void endAll(long account) {
        jdbc.sql("update account_link set used_at = :now where account = :account and used_at is null")
                .param("now", utc(clock.instant()))
                .param("account", account)
                .update();
    }

    /** The account is going. */
    void removeAll(long account) {
        jdbc.sql("delete from account_link where account = ?").param(account).update();
    }

    private static AccountLink read(ResultSet row, int number) throws SQLException {
        OffsetDateTime used = row.getObject("used_at", OffsetDateTime.class);
        return new AccountLink(
                row.getLong("id"),
                row.getLong("account"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                used == null ? null : used.toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String hash(String token) {
        return DigestUtils.sha256Hex(token);
    }
}
