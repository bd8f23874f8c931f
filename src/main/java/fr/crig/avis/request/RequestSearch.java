package fr.crig.avis.request;

import fr.crig.avis.account.Readerships;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds deposited requests that a reader may see, to choose one from: the newest few. */
@Component
@Transactional(readOnly = true)
public class RequestSearch {

    private static final int MOST = 10;
    private static final String FOUND =
            "select r.id, r.reference, r.title, r.applicant_name from funding_request r where r.id in (:ids) order by r.id desc";

    private final JdbcClient jdbc;
    private final RequestIds ids;
    private final Readerships readerships;

    RequestSearch(JdbcClient jdbc, RequestIds ids, Readerships readerships) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.readerships = readerships;
    }

    /** One to choose. */
    public record Found(Reference reference, String title, String applicantName) {}

    /** @param words beginnings of words of the reference, of the title or of the applicant's name, or its number; blank for the newest of all */
    public List<Found> find(Actor reader, String words) {
        RequestCondition condition = RequestCondition.visibleTo(reader, readerships.depositedReadableBy(reader))
                .found(words);
        List<Long> newest = ids.find(condition, RequestOrder.NEWEST, MOST);
        if (newest.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(FOUND)
                .param("ids", newest)
                .query((row, number) -> new Found(
                        Reference.of(row.getString("reference")),
                        row.getString("title"),
                        row.getString("applicant_name")))
                .list();
    }
}
