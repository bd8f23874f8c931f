package fr.crig.avis.minutes;

import fr.crig.avis.storage.BaseCheck;
import fr.crig.avis.storage.FileFingerprint;
import fr.crig.avis.storage.Finding;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The document of approved minutes is the one that was approved. */
@Component
class MinutesCheck implements BaseCheck {

    private final JdbcClient jdbc;
    private final FileFingerprint fingerprint;

    MinutesCheck(JdbcClient jdbc, FileFingerprint fingerprint) {
        this.jdbc = jdbc;
        this.fingerprint = fingerprint;
    }

    private record Approved(long meeting, long file, String sha256) {}

    @Override
    public Finding check() {
        List<Approved> all = jdbc.sql("""
                        select meeting, final_file, sha256 from minutes where state = ? order by meeting""")
                .param(MinutesState.APPROVED.name())
                .query((row, number) -> new Approved(row.getLong(1), row.getLong(2), row.getString(3)))
                .list();
        return all.stream()
                .filter(minutes -> !fingerprint.of(minutes.file()).sha256().equals(minutes.sha256()))
                .findFirst()
                .map(minutes -> Finding.fault("upkeep.base.minutes.altered", minutes.meeting()))
                .orElseGet(() -> Finding.sound("upkeep.base.minutes.whole", all.size()));
    }
}
