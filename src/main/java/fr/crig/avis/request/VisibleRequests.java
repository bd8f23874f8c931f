package fr.crig.avis.request;

import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * The rule of {@link fr.crig.avis.account.Visibility#maySeeDossier} as a condition on the rows of {@code funding_request r}, so
 * that a list is filtered and counted by the database. A test holds the two together over random requests, for every role.
 */
final class VisibleRequests {

    /** Its value is the reader's signatory. */
    static final String PARAMETER = "readerSignatory";

    private static final String OWN_DRAFT = "(r.state = 'DRAFT' and r.receiving_signatory = :readerSignatory)";
    private static final String DEPOSITED = "(r.state <> 'DRAFT')";
    private static final String RECEIVED_OR_ASKED = """
            (r.state <> 'DRAFT' and (r.receiving_signatory = :readerSignatory
              or exists (select 1 from circulation c join circulation_asked a on a.circulation = c.id
                          where c.reference = r.reference and a.signatory = :readerSignatory)))""";

    private VisibleRequests() {}

    static String to(Actor reader) {
        List<String> ways = new ArrayList<>();
        if (reader.is(Role.AGENT)) {
            ways.add(OWN_DRAFT);
        }
        if (reader.is(Role.SECRETARIAT)) {
            ways.add(DEPOSITED);
        }
        if (reader.is(Role.AGENT) || reader.is(Role.MEMBER)) {
            ways.add(RECEIVED_OR_ASKED);
        }
        return ways.isEmpty() ? "1 = 0" : "(" + String.join(" or ", ways) + ")";
    }
}
