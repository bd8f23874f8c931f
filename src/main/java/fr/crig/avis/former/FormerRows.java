package fr.crig.avis.former;

import fr.crig.avis.avis.RegisterPlace;
import fr.crig.avis.deliberation.Outcome;
import fr.crig.avis.page.FirstFound;
import fr.crig.avis.page.ListPage;
import fr.crig.avis.page.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The avis of before, and the words by which they are found. */
@Component
class FormerRows {

    /** In one statement: far under what PostgreSQL takes as its values. */
    private static final int AT_ONCE = 1000;

    private static final String INSERT = """
            insert into former_avis (id, former_import, number, given_on, subject, applicant, siret, theme, departments, receiving,
                                     funder, outcome, asked, follow_up, granted, note)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String ENTRIES = """
            select id, number, given_on, subject, applicant, siret, theme, departments, receiving, funder, outcome, asked, follow_up,
                   granted, note
              from former_avis where id in (:ids)""";

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    FormerRows(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
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
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> terms = new ArrayList<>();
        IntStream.range(0, all.size()).forEach(rank -> {
            FormerAvis avis = all.get(rank);
            // An import has less lines than that.
            long place = RegisterPlace.ofFormer(avis.day(), formerImport * Sheet.MOST_LINES + rank);
            rows.add(row(place, formerImport, avis));
            terms(avis).forEach(term -> terms.add(new Object[] {term, place}));
        });
        insert(INSERT, rows);
        insert("insert into former_term (term, line) values (?, ?)", terms);
    }

    private void insert(String sql, List<Object[]> rows) {
        for (int start = 0; start < rows.size(); start += AT_ONCE) {
            batches.batchUpdate(sql, rows.subList(start, Math.min(start + AT_ONCE, rows.size())));
        }
    }

    private static Object[] row(long place, long formerImport, FormerAvis avis) {
        return new Object[] {
            place,
            formerImport,
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

    private static Set<String> terms(FormerAvis avis) {
        return Words.in(String.join(
                " ", avis.number(), avis.subject(), avis.applicant(), avis.funder() == null ? "" : avis.funder()));
    }

    /** The newest first. */
    ListPage<FormerEntry> page(FormerSearch search, Pageable page) {
        var found = new FirstFound(
                jdbc.sql("select id from former_avis where " + search.sql() + " order by id desc limit :most")
                        .params(search.values())
                        .param("most", FirstFound.LIMIT)
                        .query(Long.class)
                        .list(),
                true);
        return found.page(entries(found.on(page)), FormerEntry::id, page);
    }

    private List<FormerEntry> entries(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(ENTRIES).param("ids", ids).query(FormerRows::read).list();
    }

    /** From that of the last to that of the first. */
    List<Integer> years() {
        List<Long> ends = List.of("desc", "asc").stream()
                .flatMap(
                        order -> jdbc
                                .sql("select id from former_avis order by id " + order + " limit 1")
                                .query(Long.class)
                                .list()
                                .stream())
                .toList();
        if (ends.isEmpty()) {
            return List.of();
        }
        int last = RegisterPlace.day(ends.get(0)).getYear();
        int first = RegisterPlace.day(ends.get(1)).getYear();
        return IntStream.rangeClosed(0, last - first)
                .mapToObj(before -> last - before)
                .toList();
    }

    private static FormerEntry read(ResultSet row, int number) throws SQLException {
        return new FormerEntry(
                row.getLong("id"),
                new FormerAvis(
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
                        row.getString("note")));
    }
}
