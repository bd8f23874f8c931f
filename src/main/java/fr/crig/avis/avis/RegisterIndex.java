package fr.crig.avis.avis;

import fr.crig.avis.account.DossierFacts;
import fr.crig.avis.account.Readership;
import fr.crig.avis.account.Readerships;
import fr.crig.avis.deliberation.Outcome;
import fr.crig.avis.page.FirstFound;
import fr.crig.avis.page.ListPage;
import fr.crig.avis.page.Words;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By what avis are found in the register, and who may find them; the avis themselves are kept as they were recorded. */
@Component
class RegisterIndex {

    private static final String FOUND = "select e.avis from register_entry e where %s order by e.avis desc limit :most";
    /** Of several words, those that have all: each is a part of the index that is read once, also when no avis has two of them. */
    private static final String WITH_WORD = "select w.avis from avis_word w where w.word between :%1$s and :%1$sEnd";

    /** Each with the one that it replaces, and the one by which it is replaced. */
    private static final String ENTRIES = """
            select a.id, a.number, a.reference, a.title, a.applicant_name, a.receiving_signatory, a.outcome, a.deliberated_on,
                   earlier.number as replaces, later.number as replaced_by
            from avis a
            left join avis earlier
              on earlier.reference = a.reference and earlier.rank_in_request = a.rank_in_request - 1
            left join avis later
              on later.reference = a.reference and later.rank_in_request = a.rank_in_request + 1
            where a.id in (:ids)""";

    private static final String REPLACED = """
            update register_entry set in_force = false
             where avis in (select id from avis where reference = ? and rank_in_request < ?)""";

    private final JdbcClient jdbc;
    private final Readerships readerships;

    RegisterIndex(JdbcClient jdbc, Readerships readerships) {
        this.jdbc = jdbc;
        this.readerships = readerships;
    }

    /** @param asked signatories that may see the dossier besides the receiving one */
    void add(long id, Avis avis, int rank, Set<String> asked) {
        DossierFacts facts = new DossierFacts(false, avis.receivingSignatory(), asked);
        readerships.keep(facts);
        jdbc.sql("insert into register_entry (avis, readership, outcome, in_force) values (?, ?, ?, true)")
                .params(id, Readership.of(facts), avis.content().outcome().name())
                .update();
        if (rank > 1) {
            jdbc.sql(REPLACED).params(avis.reference().value(), rank).update();
        }
    }

    /** What this reader may see, newest first. */
    ListPage<AvisEntry> search(Actor reader, AvisSearch search, Pageable page) {
        var found = new FirstFound(find(readerships.depositedReadableBy(reader), search), true);
        return found.page(entries(found.on(page)), AvisEntry::id, page);
    }

    private List<Long> find(List<Long> readable, AvisSearch search) {
        if (readable.isEmpty() || search.words().hopeless()) {
            return List.of();
        }
        Map<String, Object> values = new HashMap<>();
        String condition = condition(search, values);
        return jdbc.sql(FOUND.formatted(condition))
                .params(values)
                .param("readerships", readable)
                .param("most", FirstFound.LIMIT)
                .query(Long.class)
                .list();
    }

    private static String condition(AvisSearch search, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>(List.of("e.readership in (:readerships)"));
        if (search.outcome() != null) {
            conditions.add("e.outcome = :outcome");
            values.put("outcome", search.outcome().name());
        }
        if (search.last() != null) {
            conditions.add("e.avis < :last");
            values.put("last", search.last());
        }
        if (search.inForce()) {
            conditions.add("e.in_force = true");
        }
        List<String> words = new ArrayList<>();
        for (String word : search.words().words()) {
            String name = "word" + values.size();
            words.add(WITH_WORD.formatted(name));
            values.put(name, word);
            values.put(name + "End", Words.lastWith(word));
        }
        if (!words.isEmpty()) {
            conditions.add("e.avis in (" + String.join(" intersect ", words) + ")");
        }
        return String.join(" and ", conditions);
    }

    private List<AvisEntry> entries(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(ENTRIES).param("ids", ids).query(RegisterIndex::read).list();
    }

    private static AvisEntry read(ResultSet row, int number) throws SQLException {
        return new AvisEntry(
                row.getLong("id"),
                row.getString("number"),
                Reference.of(row.getString("reference")),
                row.getString("title"),
                row.getString("applicant_name"),
                row.getString("receiving_signatory"),
                Outcome.valueOf(row.getString("outcome")),
                row.getObject("deliberated_on", LocalDate.class),
                row.getString("replaces"),
                row.getString("replaced_by"));
    }
}
