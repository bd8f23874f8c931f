package fr.crig.avis.support;

import fr.crig.avis.account.DossierFacts;
import fr.crig.avis.account.Readership;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcOperations;

/** Requests that a signatory was given to read, and is not any more: what no act does, and what every page must respect. */
public final class Readers {

    private Readers() {}

    /** Of every request that circulated to it. */
    public static void remove(String signatory, JdbcOperations jdbc) {
        jdbc.queryForList("select id, reference, receiving_signatory from funding_request where reference is not null")
                .forEach(request -> remove(signatory, request, jdbc));
    }

    /** Of this one. */
    public static void remove(String signatory, String reference, JdbcOperations jdbc) {
        jdbc.queryForList(
                        "select id, reference, receiving_signatory from funding_request where reference = ?", reference)
                .forEach(request -> remove(signatory, request, jdbc));
    }

    private static void remove(String signatory, Map<String, Object> request, JdbcOperations jdbc) {
        List<String> asked = jdbc.queryForList("""
                        select a.signatory from circulation_asked a join circulation c on c.id = a.circulation
                         where c.reference = ?""", String.class, request.get("reference"));
        Set<String> left = new TreeSet<>(asked);
        left.remove(signatory);
        var facts = new DossierFacts(false, (String) request.get("receiving_signatory"), left);
        jdbc.update(Readership.INSERT, Readership.values(facts));
        jdbc.update("update funding_request set readership = ? where id = ?", Readership.of(facts), request.get("id"));
        jdbc.update(
                "delete from circulation_asked where signatory = ? and circulation in (select id from circulation where reference = ?)",
                signatory,
                request.get("reference"));
    }
}
