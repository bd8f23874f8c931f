package fr.crig.avis.avis;

import fr.crig.avis.storage.BaseCheck;
import fr.crig.avis.storage.Finding;
import fr.crig.avis.storage.Json;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every avis bears its seal, and is the one of its number. */
@Component
class AvisCheck implements BaseCheck {

    private final JdbcClient jdbc;

    AvisCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Finding check() {
        List<Long> all =
                jdbc.sql("select id from avis order by id").query(Long.class).list();
        return all.stream()
                .map(this::sealed)
                .filter(avis -> !avis.isSound())
                .findFirst()
                .map(avis -> Finding.fault("upkeep.base.avis.altered", avis.number()))
                .orElseGet(() -> Finding.sound("upkeep.base.avis.whole", all.size()));
    }

    /** One at a time: a record may be a million signs long. */
    private Sealed sealed(long id) {
        return jdbc.sql("select number, reference, record, sha256 from avis where id = ?")
                .param(id)
                .query((row, number) ->
                        new Sealed(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .single();
    }

    private record Sealed(String number, String reference, String json, String sha256) {

        boolean isSound() {
            return Avis.hash(json).equals(sha256) && isOf(Json.read(json, AvisRecord.class));
        }

        private boolean isOf(AvisRecord content) {
            return content.number().equals(number) && content.reference().equals(reference);
        }
    }
}
