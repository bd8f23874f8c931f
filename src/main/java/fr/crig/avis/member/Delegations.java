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
