package fr.crig.avis.factor;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The recovery codes of all phones. They are seen once, when they are made. */
@Component
class RecoveryCodes {

    static final int MADE = 10;

    private final JdbcClient jdbc;
    private final Clock clock;

    RecoveryCodes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return the new ones, to be shown and kept nowhere; those made before are worth nothing any more */
    List<String> renew(long factor) {
        jdbc.sql("delete from recovery_code where factor = :factor")
                .param("factor", factor)
                .update();
        List<RecoveryCode> codes =
                Stream.generate(RecoveryCode::random).limit(MADE).toList();
        codes.forEach(code -> jdbc.sql("insert into recovery_code (factor, code_hash) values (:factor, :hash)")
                .param("factor", factor)
                .param("hash", code.hash())
                .update());
        return codes.stream().map(RecoveryCode::text).toList();
    }

    /** @return false if it is none, or was used: of two who give it at once, one does */
    boolean use(long factor, RecoveryCode code) {
        return jdbc.sql("""
                                update recovery_code set used_at = :now
                                 where factor = :factor and code_hash = :hash and used_at is null""")
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("factor", factor)
                        .param("hash", code.hash())
                        .update()
                == 1;
    }

    int left(long factor) {
        return jdbc.sql("select count(*) from recovery_code where factor = :factor and used_at is null")
                .param("factor", factor)
                .query(Integer.class)
                .single();
    }
}
