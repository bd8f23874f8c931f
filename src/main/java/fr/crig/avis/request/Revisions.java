package fr.crig.avis.request;

import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.Json;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a request carried at each of its revisions, so that an opinion can be read with what it was given on. */
@Component
class Revisions {

    private final JdbcClient jdbc;

    Revisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(FundingRequest request, Actor by, Instant now) {
        jdbc.sql("""
                        insert into request_revision (reference, number, dossier, made_at, made_by)
                        values (?, ?, ?, ?, ?)""")
                .params(
                        request.reference().value(),
                        request.revision(),
                        Json.write(request.dossier()),
                        now.atOffset(ZoneOffset.UTC),
                        by.name())
                .update();
    }

    Optional<Dossier> find(Reference reference, int number) {
        return jdbc.sql("select dossier from request_revision where reference = ? and number = ?")
                .params(reference.value(), number)
                .query(String.class)
                .optional()
                .map(json -> Json.read(json, Dossier.class));
    }

    List<Revision> of(Reference reference) {
        // Named as the record's parts: Spring looks for these first, and H2 writes a stack trace to its file for each
        // it lacks.
        return jdbc.sql("""
                        select number, made_at as madeAt, made_by as madeBy
                          from request_revision where reference = ? order by number""").param(reference.value()).query(Revision.class).list();
    }
}
