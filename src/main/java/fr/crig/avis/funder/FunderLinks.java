package fr.crig.avis.funder;

import fr.crig.avis.shared.Reference;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.keygen.BytesKeyGenerator;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The links by which a funder answers once, without account. A link is made when its mail leaves and stands nowhere else: whoever
 * reads the database, or the outbox, answers nothing with it. The next one of the same request ends those before it.
 */
@Component
public class FunderLinks {

    /** The page to which a link leads. */
    public static final String PAGE = "/financeur";

    /** 128 bits: nobody guesses them. */
    private static final int BYTES = 16;

    private static final Duration OPEN = Duration.ofDays(90);
    private static final Duration REMEMBERED = Duration.ofDays(30);
    private static final BytesKeyGenerator GENERATOR = KeyGenerators.secureRandom(BYTES);

    private final JdbcClient jdbc;
    private final Clock clock;

    FunderLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param recipient to whom the mail leaves; one that is not asked any more gets a link that opens nothing
     * @return what its bearer brings back: to be sent, and kept nowhere
     */
    @Transactional
    public String make(Reference reference, String recipient) {
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(GENERATOR.generateKey());
        if (isStillAsked(reference, recipient)) {
            Instant now = clock.instant();
            jdbc.sql("delete from funder_link where expires_at < :before")
                    .param("before", utc(now.minus(REMEMBERED)))
                    .update();
            endAll(reference);
            jdbc.sql("""
                            insert into funder_link (reference, token_hash, made_at, expires_at)
                            values (:reference, :hash, :now, :end)""")
                    .param("reference", reference.value())
                    .param("hash", DigestUtils.sha256Hex(token))
                    .param("now", utc(now))
                    .param("end", utc(now.plus(OPEN)))
                    .update();
        }
        return token;
    }

    /** While nobody typed another address, the dossier's own is asked, which never changes. */
    private boolean isStillAsked(Reference reference, String recipient) {
        return jdbc.sql("select email from funder_contact where reference = ?")
                .param(reference.value())
                .query(String.class)
                .optional()
                .filter(email -> !email.equalsIgnoreCase(recipient))
                .isEmpty();
    }

    /** Empty for one that was never made, was used, is too old, or was followed by another: nobody is told which. */
    Optional<FunderLink> find(String token) {
        return jdbc.sql("""
                        select id, reference from funder_link
                         where token_hash = :hash and used_at is null and ended_at is null and expires_at > :now""")
                .param("hash", DigestUtils.sha256Hex(token))
                .param("now", utc(clock.instant()))
                .query((row, number) -> new FunderLink(row.getLong("id"), Reference.of(row.getString("reference"))))
                .optional();
    }

    /** @return false if somebody used it meanwhile, or it ended: of two who press at once, one does */
    boolean use(FunderLink link) {
        return jdbc.sql("""
                                update funder_link set used_at = :now
                                 where id = :id and used_at is null and ended_at is null""")
                        .param("now", utc(clock.instant()))
                        .param("id", link.id())
                        .update()
                == 1;
    }

    /** Somebody else is asked, or nobody any more. */
    void endAll(Reference reference) {
        jdbc.sql("""
                        update funder_link set ended_at = :now
                         where reference = :reference and used_at is null and ended_at is null""")
                .param("now", utc(clock.instant()))
                .param("reference", reference.value())
                .update();
    }

    /** Until when the link that was sent last opens. */
    Optional<Instant> openUntil(Reference reference) {
        return jdbc
                .sql("""
                        select max(expires_at) as until from funder_link
                         where reference = :reference and used_at is null and ended_at is null and expires_at > :now""")
                .param("reference", reference.value())
                .param("now", utc(clock.instant()))
                .query((row, number) -> row.getObject("until", OffsetDateTime.class))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .map(OffsetDateTime::toInstant)
                .findFirst();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
