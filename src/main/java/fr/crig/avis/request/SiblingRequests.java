package fr.crig.avis.request;

import fr.crig.avis.account.Readerships;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.storage.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The other deposited requests of an applicant that could be paid for: those that came to nothing cannot. */
@Component
class SiblingRequests {

    private static final int MOST = 20;
    private static final List<String> MAY_BE_PAID =
            RequestState.names(state -> state.isBeforeAvis() || state.isNotified());
    private static final String OTHERS = """
            select r.reference, r.title, r.dossier, r.readership
              from funding_request r
             where (r.applicant_siret = :siret or r.applicant_rna = :rna) and r.id <> :own
               and r.state in (:paid)
             order by r.id desc limit :most""";

    private final JdbcClient jdbc;
    private final Readerships readerships;

    SiblingRequests(JdbcClient jdbc, Readerships readerships) {
        this.jdbc = jdbc;
        this.readerships = readerships;
    }

    /** @param visible to the reader for whom it was asked */
    record Sibling(String reference, String title, Dossier dossier, boolean visible) {}

    private record Found(String reference, String title, Dossier dossier, long readership) {

        Sibling to(boolean visible) {
            return new Sibling(reference, title, dossier, visible);
        }
    }

    /** @param applicant known by its numbers; without any, as long as nothing is typed, it has no other request */
    List<Sibling> of(Dossier.Applicant applicant, FundingRequest own, Actor reader) {
        if (applicant.siret() == null && applicant.rna() == null) {
            return List.of();
        }
        return jdbc
                .sql(OTHERS)
                .param("siret", Objects.requireNonNullElse(applicant.siret(), ""))
                .param("rna", Objects.requireNonNullElse(applicant.rna(), ""))
                .param("own", own == null ? 0L : Objects.requireNonNullElse(own.id(), 0L))
                .param("paid", MAY_BE_PAID)
                .param("most", MOST)
                .query(SiblingRequests::read)
                .list()
                .stream()
                .map(found -> found.to(readerships.maySee(reader, found.readership())))
                .toList();
    }

    private static Found read(ResultSet row, int number) throws SQLException {
        return new Found(
                row.getString("reference"),
                row.getString("title"),
                Json.read(row.getString("dossier"), Dossier.class),
                row.getLong("readership"));
    }
}
