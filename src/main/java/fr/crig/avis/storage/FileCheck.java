package fr.crig.avis.storage;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every stored file is what was stored. */
@Component
class FileCheck implements BaseCheck {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final FileFingerprint fingerprint;

    FileCheck(JdbcClient jdbc, FileFingerprint fingerprint) {
        this.jdbc = jdbc;
        this.fingerprint = fingerprint;
    }

    @Override
    public Finding check() {
        long read = 0;
        List<StoredFile> files = after(0);
        while (!files.isEmpty()) {
            for (StoredFile file : files) {
                if (!fingerprint.of(file.id()).equals(file)) {
                    return Finding.fault("upkeep.base.files.altered", file.id());
                }
            }
            read += files.size();
            files = after(files.get(files.size() - 1).id());
        }
        return Finding.sound("upkeep.base.files.whole", read);
    }

    private List<StoredFile> after(long id) {
        return jdbc.sql("select id, size_bytes, sha256 from stored_file where id > ? order by id limit " + AT_ONCE)
                .param(id)
                .query((row, number) -> new StoredFile(row.getLong(1), row.getLong(2), row.getString(3)))
                .list();
    }
}
