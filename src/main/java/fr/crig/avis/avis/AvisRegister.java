package fr.crig.avis.avis;

import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.Forgets;
import fr.crig.avis.storage.PageMemory;
import fr.crig.avis.storage.ReadOnce;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The avis that were recorded. There is a way in and ways to read: none to change or to remove. */
@Component
class AvisRegister {

    private static final String BY_REFERENCE = ReadOnce.IN_ACTS + "avis-by-reference";

    private final JdbcClient jdbc;
    private final RegisterIndex index;
    private final PageMemory memory;

    AvisRegister(JdbcClient jdbc, RegisterIndex index, PageMemory memory) {
        this.memory = memory;
        this.jdbc = jdbc;
        this.index = index;
    }

    /**
     * @param rank among the avis of its request, from 1
     * @param asked signatories that may see the dossier besides the receiving one
     * @throws org.springframework.dao.DuplicateKeyException if somebody recorded one of the same rank meanwhile
     */
    @Forgets(AvisRegister.BY_REFERENCE)
    void add(Avis avis, int rank, Collection<String> asked, RegisterSubject subject) {
        AvisRecord content = avis.content();
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into avis (number, reference, title, applicant_name, receiving_signatory, outcome,
                                          deliberated_on, recorded_at, record, sha256, pdf_file,
                                          rank_in_request, verification_code)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        avis.number(),
                        avis.reference().value(),
                        content.title(),
                        content.applicant(),
                        avis.receivingSignatory(),
                        content.outcome().name(),
                        content.deliberatedOn(),
                        avis.recordedAt().atOffset(ZoneOffset.UTC),
                        avis.json(),
                        avis.sha256(),
                        avis.pdfFile(),
                        rank,
                        content.formalities().code())
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKeyAs(Number.class)).longValue();
        addAsked(asked, id);
        index.add(id, avis, subject, Set.copyOf(asked));
        if (rank > 1) {
            index.changed(avis.reference());
        }
    }

    Optional<Avis> findByNumber(String number) {
        return jdbc.sql("select * from avis where number = ?")
                .param(number)
                .query(AvisRegister::read)
                .optional();
    }

    /** Each replaced by the next; the last is in force: see {@link #inForce}. */
    @ReadOnce(AvisRegister.BY_REFERENCE)
    List<Avis> all(Reference reference) {
        return ofEach(List.of(reference));
    }

    /** Before {@link #all} is asked for each of them. */
    void readAhead(Collection<Reference> references) {
        memory.readAllAhead(BY_REFERENCE, references, this::ofEach, Avis::reference);
    }

    private List<Avis> ofEach(Collection<Reference> references) {
        return jdbc.sql("select * from avis where reference in (:references) order by rank_in_request")
                .param("references", references.stream().map(Reference::value).toList())
                .query(AvisRegister::read)
                .list();
    }

    static Optional<Avis> inForce(List<Avis> all) {
        return all.stream().reduce((former, last) -> last);
    }

    void add(Rectification rectification) {
        jdbc.sql("""
                        insert into rectification (avis_number, reason, asked_by, asked_by_name, asked_at)
                        values (?, ?, ?, ?, ?)""")
                .params(
                        rectification.number(),
                        rectification.reason(),
                        rectification.askedBy(),
                        rectification.askedByName(),
                        rectification.askedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @throws org.springframework.dao.DuplicateKeyException if somebody gave it up meanwhile */
    void abandon(Rectification rectification, Rectification.Abandonment how) {
        jdbc.sql("""
                        insert into rectification_abandoned (rectification, reason, abandoned_by, abandoned_by_name, abandoned_at)
                        values (?, ?, ?, ?, ?)""")
                .params(
                        rectification.id(),
                        how.reason(),
                        how.by(),
                        how.byName(),
                        how.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What was asked of an avis, oldest first; all but the last were given up. */
    List<Rectification> rectificationsOf(String number) {
        return jdbc.sql("""
                        select r.id, r.avis_number, r.reason as asked_for, r.asked_by, r.asked_by_name, r.asked_at, g.*
                        from rectification r left join rectification_abandoned g on g.rectification = r.id
                        where r.avis_number = ? order by r.id""")
                .param(number)
                .query(AvisRegister::readRectification)
                .list();
    }

    private void addAsked(Collection<String> asked, long id) {
        if (!asked.isEmpty()) {
            jdbc.sql("insert into avis_asked (signatory, avis) values "
                            + String.join(", ", Collections.nCopies(asked.size(), "(?, ?)")))
                    .params(asked.stream()
                            .<Object>mapMulti((signatory, row) -> {
                                row.accept(signatory);
                                row.accept(id);
                            })
                            .toList())
                    .update();
        }
    }

    private static Avis read(ResultSet row, int number) throws SQLException {
        return new Avis(
                row.getString("number"),
                Reference.of(row.getString("reference")),
                row.getString("receiving_signatory"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("record"),
                row.getString("sha256"),
                row.getLong("pdf_file"));
    }

    private static Rectification readRectification(ResultSet row, int number) throws SQLException {
        OffsetDateTime abandonedAt = row.getObject("abandoned_at", OffsetDateTime.class);
        return new Rectification(
                row.getLong("id"),
                row.getString("avis_number"),
                row.getString("asked_for"),
                row.getString("asked_by"),
                row.getString("asked_by_name"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                abandonedAt == null
                        ? null
                        : new Rectification.Abandonment(
                                row.getString("reason"),
                                row.getString("abandoned_by"),
                                row.getString("abandoned_by_name"),
                                abandonedAt.toInstant()));
    }
}
