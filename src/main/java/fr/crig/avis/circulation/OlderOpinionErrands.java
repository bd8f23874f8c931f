package fr.crig.avis.circulation;

import fr.crig.avis.page.Errand;
import fr.crig.avis.page.Errands;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An opinion on an older version of the dossier waits to be confirmed or corrected, as long as the circulation runs. */
@Component
class OlderOpinionErrands implements Errands {

    /**
     * Each with its corrections, the last one last. What is open is found first, by arrays and as sets: joined row by row, PostgreSQL would
     * look for each circulation in all opinions that were ever given. Whether the text or a piece came after what was seen is looked at for
     * each of these few.
     */
    private static final String GIVEN = """
            select o.reference, o.stance, c.term,
                   exists (select 1 from funding_request r
                            where r.reference = o.reference and r.state = 'CIRCULATING'
                              and (r.revision > o.revision
                                   or exists (select 1 from attachment a
                                               where a.request_id = r.id and a.added_at > o.given_at))) as older
              from opinion o
              join (select distinct w.id, w.reference, w.term from circulation w
                     where w.closed_at is null and w.term >= :now) c on c.reference = o.reference
              join (select distinct s.circulation from circulation_asked s
                     where s.signatory = :signatory and s.circulation = any(array(
                           select w.id from circulation w where w.closed_at is null))) a on a.circulation = c.id
             where o.signatory = :signatory and o.reference = any(array(
                   select w.reference from circulation w where w.closed_at is null))
             order by c.term, c.id, o.number""";

    private final JdbcClient jdbc;
    private final Clock clock;

    OlderOpinionErrands(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Given(Reference reference, String stance, boolean isOlder, Instant term) {}

    @Override
    public List<Errand> of(Actor actor) {
        if (!actor.is(Role.MEMBER) || actor.signatory() == null) {
            return List.of();
        }
        return given(actor.signatory())
                .filter(Given::isOlder)
                .limit(MOST)
                .map(opinion -> Errand.of(
                                "errand.confirmOpinion",
                                "/demandes/" + opinion.reference() + "/avis-signataire",
                                opinion.term())
                        .on(opinion.reference().value()))
                .toList();
    }

    /** On what circulates now: the last version of each, unless that is a recusal. */
    private Stream<Given> given(String signatory) {
        Map<Reference, Given> last = new LinkedHashMap<>();
        jdbc.sql(GIVEN)
                .param("signatory", signatory)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query((row, number) -> new Given(
                        Reference.of(row.getString("reference")),
                        row.getString("stance"),
                        row.getBoolean("older"),
                        row.getObject("term", OffsetDateTime.class).toInstant()))
                .list()
                .forEach(opinion -> last.put(opinion.reference(), opinion));
        return last.values().stream().filter(opinion -> !opinion.stance().equals(Stance.RECUSED.name()));
    }
}
