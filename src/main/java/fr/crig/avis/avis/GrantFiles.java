package fr.crig.avis.avis;

import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was granted to requests that a reader may see, some hundreds at once, and what of it may be published. */
@Component
class GrantFiles {

    private final RegisterRows rows;
    private final GrantLookup grants;
    private final JdbcClient jdbc;

    GrantFiles(RegisterRows rows, GrantLookup grants, JdbcClient jdbc) {
        this.rows = rows;
        this.grants = grants;
        this.jdbc = jdbc;
    }

    /** Takes each grant. */
    interface Target<E extends Exception> {
        void take(PublishedGrant grant) throws E;
    }

    /** @param year of the deliberation */
    <E extends Exception> void each(Actor reader, int year, Target<E> target) throws E {
        List<FollowUpResult> granted = Stream.of(FollowUpResult.values())
                .filter(FollowUpResult::isGranted)
                .toList();
        for (FollowUpResult result : granted) {
            each(reader, RegisterFilter.granted(result, year), target);
        }
    }

    /** By the avis in force: a request has one grant, however many avis. */
    private <E extends Exception> void each(Actor reader, RegisterFilter granted, Target<E> target) throws E {
        Long last = null;
        List<AvisEntry> some;
        do {
            some = rows.next(reader, new AvisSearch(granted, RegisterOrder.NEWEST, last), RegisterFiles.AT_ONCE);
            List<Reference> references = some.stream().map(AvisEntry::reference).toList();
            Map<Reference, GrantData> data = grants.of(references);
            Map<String, BigDecimal> amounts = amounts(references);
            for (AvisEntry avis : some) {
                last = avis.id();
                target.take(new PublishedGrant(
                        avis,
                        amounts.get(avis.reference().value()),
                        data.getOrDefault(avis.reference(), GrantData.of(avis.reference()))));
            }
        } while (some.size() == RegisterFiles.AT_ONCE);
    }

    private Map<String, BigDecimal> amounts(List<Reference> references) {
        Map<String, BigDecimal> amounts = new HashMap<>();
        if (!references.isEmpty()) {
            jdbc.sql("select reference, amount from follow_up where reference in (:references)")
                    .param(
                            "references",
                            references.stream().map(Reference::value).toList())
                    .query(row -> {
                        amounts.put(row.getString("reference"), row.getBigDecimal("amount"));
                    });
        }
        return amounts;
    }
}
