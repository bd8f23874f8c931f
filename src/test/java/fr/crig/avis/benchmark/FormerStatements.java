package fr.crig.avis.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;

/** What lists asked before who may read a request was a number and what it is found by an index: to compare on the same data. */
final class FormerStatements {

    private static final String VISIBLE = """
            (r.state <> 'DRAFT' and (r.receiving_signatory = 'IGN'
              or exists (select 1 from circulation c join circulation_asked a on a.circulation = c.id
                          where c.reference = r.reference and a.signatory = 'IGN')))""";
    private static final String VISIBLE_AVIS = """
            (a.receiving_signatory = 'IGN'
             or exists (select 1 from avis_asked s where s.avis = a.id and s.signatory = 'IGN'))""";

    static final Map<String, String> ALL = all();

    private FormerStatements() {}

    private static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("`/demandes`, member, count", "select count(*) from funding_request r where " + VISIBLE);
        all.put(
                "`/demandes`, member, page",
                "select r.reference, r.title from funding_request r where " + VISIBLE + " order by r.id desc limit 25");
        all.put(
                "`/demandes`, years",
                "select distinct substring(r.reference, 3, 4) as y from funding_request r where r.reference is not null and "
                        + VISIBLE + " order by y desc");
        all.put(
                "`/demandes`, secretariat, last page",
                "select r.reference, r.title from funding_request r where r.state <> 'DRAFT' order by r.id desc limit 25 offset 101000");
        all.put(
                "`/demandes?mots=pcrs+garonne`, member, count",
                "select count(*) from funding_request r where " + VISIBLE
                        + " and r.search_words like '% pcrs%' and r.search_words like '% garonne%'");
        all.put(
                "`/avis`, member, last page",
                "select a.id, a.title from avis a where " + VISIBLE_AVIS
                        + " order by a.recorded_at desc, a.id desc limit 25 offset 80000");
        all.put(
                "`/avis?mots=comite+donnees+licence`, member, count",
                "select count(*) from avis a where " + VISIBLE_AVIS + word("comite") + word("donnees")
                        + word("licence"));
        all.put(
                "outbox, last page",
                "select * from notice where state in ('PENDING', 'GATHERED', 'SENT', 'KEPT', 'REFUSED', 'ABANDONED', 'DIGESTED', 'OUTDATED', 'SILENCED') order by id desc limit 20 offset 290000");
        all.put(
                "outbox, count",
                "select count(*) from notice where state in ('PENDING', 'GATHERED', 'SENT', 'KEPT', 'REFUSED', 'ABANDONED', 'DIGESTED', 'OUTDATED', 'SILENCED')");
        return all;
    }

    private static String word(String word) {
        return " and exists (select 1 from register_term w join register_line e on e.id = w.line where e.avis = a.id and w.term between '%1$s' and '%1$szzzz')"
                .formatted(word);
    }
}
