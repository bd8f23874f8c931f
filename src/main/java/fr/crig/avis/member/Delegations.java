package fr.crig.avis.member;

import fr.crig.avis.storage.PageMemory;
import fr.crig.avis.storage.ReadOnce;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is known of a signatory's members: one query, however many days and signatories are asked about. */
@Component
class Delegations {

    private static final String OF_SIGNATORY = "delegation-of-signatory";

    private final JdbcClient jdbc;
    private final PageMemory memory;

    Delegations(JdbcClient jdbc, PageMemory memory) {
        this.jdbc = jdbc;
        this.memory = memory;
    }

    @ReadOnce(OF_SIGNATORY)
    public Delegation of(String signatory) {
        return ofEach(List.of(signatory)).get(0);
    }

    /**
     * Of each signatory that this person ever represented, or will: its own terms are among theirs. A page that asks for one of them knows it
     * then.
     */
    @ReadOnce("delegations-around")
    public List<Delegation> around(String username) {
        var rows = new DelegationRows();
        jdbc.sql(DelegationRows.AROUND).param("username", username).query(rows);
        List<Delegation> all = rows.all();
        memory.readAhead(
                OF_SIGNATORY, all.stream().map(Delegation::signatory).toList(), unknown -> all, Delegation::signatory);
        return all;
    }

    /** Before a page asks for each of them: one query for all. */
    void readAhead(Collection<String> signatories) {
        memory.readAhead(OF_SIGNATORY, signatories, this::ofEach, Delegation::signatory);
    }

    /** In their order. */
    List<Delegation> ofEach(Collection<String> signatories) {
        if (signatories.isEmpty()) {
            return List.of();
        }
        var rows = new DelegationRows();
        jdbc.sql(DelegationRows.SQL).param("signatories", signatories).query(rows);
        return rows.of(signatories);
    }
}
