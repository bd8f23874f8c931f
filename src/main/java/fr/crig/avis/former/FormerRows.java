package fr.crig.avis.former;

import fr.crig.avis.avis.FormerAvis;
import fr.crig.avis.avis.FormerLines;
import fr.crig.avis.avis.FormerLookup;
import fr.crig.avis.avis.RegisterPlace;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.Signatory;
import fr.crig.avis.deliberation.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The avis of before: kept here in the words of their lines, found in the register. */
@Component
class FormerRows implements FormerLookup {

    /** In one statement: far under what PostgreSQL takes as its values. */
    private static final int AT_ONCE = 1000;

    private static final String INSERT = """
            insert into former_avis (id, former_import, line, number, given_on, subject, applicant, siret, theme, departments, receiving,
                                     funder, outcome, asked, follow_up, granted, note)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String AVIS = """
            select id, former_import, line, number, given_on, subject, applicant, siret, theme, departments, receiving, funder, outcome,
                   asked, follow_up, granted, note
              from former_avis""";

    private static final String WITH_FILE = """
            select f.*, i.file_name, i.brought_at, i.brought_by
              from former_avis f join former_import i on i.id = f.former_import where f.id = ?""";

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final FormerLines register;
    private final Committee committee;

    FormerRows(JdbcClient jdbc, JdbcOperations batches, FormerLines register, Committee committee) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.register = register;
        this.committee = committee;
    }

    /** Which of them are there. */
    Set<FormerAvis.Key> known(Collection<FormerAvis> all) {
        List<String> numbers = all.stream().map(FormerAvis::number).distinct().toList();
        Set<FormerAvis.Key> known = new HashSet<>();
        for (int start = 0; start < numbers.size(); start += AT_ONCE) {
            jdbc.sql("select number, given_on from former_avis where number in (:numbers)")
                    .param("numbers", numbers.subList(start, Math.min(start + AT_ONCE, numbers.size())))
                    .query(row -> {
                        known.add(new FormerAvis.Key(
                                row.getString("number"), row.getObject("given_on", LocalDate.class)));
                    });
        }
        return known;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if somebody else brought one of them at the same time */
    void add(long formerImport, List<FormerAvis> all) {
        Map<String, List<String>> signatories = signatories();
        List<FormerLines.Line> lines = IntStream.range(0, all.size())
                .mapToObj(rank -> line(formerImport, rank, all.get(rank), signatories))
                .toList();
        List<Object[]> rows = lines.stream()
                .map(line -> row(line.place(), formerImport, line.avis()))
                .toList();
        for (int start = 0; start < rows.size(); start += AT_ONCE) {
            batches.batchUpdate(INSERT, rows.subList(start, Math.min(start + AT_ONCE, rows.size())));
        }
        register.add(lines);
    }

    /** All that an import brought, out of the register too. @return how many there were */
    int remove(long formerImport) {
        List<Long> places = jdbc.sql("select id from former_avis where former_import = ?")
                .param(formerImport)
                .query(Long.class)
                .list();
        register.remove(places);
        return jdbc.sql("delete from former_avis where former_import = ?")
                .param(formerImport)
                .update();
    }

    /** An import has less lines than the numbers that are left to it. */
    private static FormerLines.Line line(
            long formerImport, int rank, FormerAvis avis, Map<String, List<String>> signatories) {
        long place = RegisterPlace.ofFormer(avis.day(), formerImport * Sheet.MOST_LINES + rank);
        return new FormerLines.Line(place, avis, KnownChoices.subject(avis, signatories));
    }

    private Map<String, List<String>> signatories() {
        return committee.signatories().stream()
                .collect(Collectors.toMap(Signatory::id, one -> List.of(one.name(), one.shortName())));
    }

    private static Object[] row(long place, long formerImport, FormerAvis avis) {
        return new Object[] {
            place,
            formerImport,
            avis.line(),
            avis.number(),
            avis.day(),
            avis.subject(),
            avis.applicant(),
            avis.siret(),
            avis.theme(),
            avis.departments(),
            avis.receiving(),
            avis.funder(),
            avis.outcome().name(),
            avis.asked(),
            avis.followUp(),
            avis.granted(),
            avis.note()
        };
    }

    @Override
    public Map<Long, FormerAvis> of(Collection<Long> places) {
        Map<Long, FormerAvis> found = new HashMap<>();
        if (!places.isEmpty()) {
            jdbc.sql(AVIS + " where id in (:places)").param("places", places).query(row -> {
                found.put(row.getLong("id"), read(row));
            });
        }
        return found;
    }

    Optional<FormerEntry> find(long place) {
        return jdbc.sql(WITH_FILE)
                .param(place)
                .query((row, number) -> new FormerEntry(
                        read(row),
                        row.getLong("former_import"),
                        row.getString("file_name"),
                        row.getObject("brought_at", OffsetDateTime.class).toInstant(),
                        row.getString("brought_by")))
                .optional();
    }

    private static FormerAvis read(ResultSet row) throws SQLException {
        return new FormerAvis(
                row.getObject("line", Long.class),
                row.getString("number"),
                row.getObject("given_on", LocalDate.class),
                row.getString("subject"),
                row.getString("applicant"),
                row.getString("siret"),
                row.getString("theme"),
                row.getString("departments"),
                row.getString("receiving"),
                row.getString("funder"),
                Outcome.valueOf(row.getString("outcome")),
                row.getBigDecimal("asked"),
                row.getString("follow_up"),
                row.getBigDecimal("granted"),
                row.getString("note"));
    }
}
