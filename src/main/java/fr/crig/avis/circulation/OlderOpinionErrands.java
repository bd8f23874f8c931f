package fr.crig.avis.circulation;

import fr.crig.avis.page.Errand;
import fr.crig.avis.page.Errands;
import fr.crig.avis.request.RevisionLookup;
import fr.crig.avis.request.RevisionLookup.Version;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An opinion on an older version of the dossier waits to be confirmed or corrected, as long as the circulation runs. */
@Component
class OlderOpinionErrands implements Errands {

    private final JdbcClient jdbc;
    private final RevisionLookup revisions;
    private final Clock clock;

    OlderOpinionErrands(JdbcClient jdbc, RevisionLookup revisions, Clock clock) {
        this.jdbc = jdbc;
        this.revisions = revisions;
        this.clock = clock;
    }

    private record Given(Reference reference, int revision, Instant givenAt, Instant term) {}

    @Override
    public List<Errand> of(Actor actor) {
        if (!actor.is(Role.MEMBER) || actor.signatory() == null) {
            return List.of();
        }
        List<Given> given = given(actor.signatory());
        Map<Reference, Version> current =
                revisions.circulating(given.stream().map(Given::reference).toList());
        return given.stream()
                .filter(opinion -> isOlder(opinion, current.get(opinion.reference())))
                .limit(MOST)
                .map(opinion -> Errand.of(
                                "errand.confirmOpinion",
                                "/demandes/" + opinion.reference() + "/avis-signataire",
                                opinion.term())
                        .on(opinion.reference().value()))
                .toList();
    }

    private static boolean isOlder(Given opinion, Version current) {
        return current != null && current.isNewerThan(opinion.revision(), opinion.givenAt());
    }

    /** On what circulates now: the last version of each. */
    private List<Given> given(String signatory) {
        return jdbc.sql("""
                        select o.reference, o.revision, o.given_at, c.term
                          from circulation c
                          join circulation_asked a on a.circulation = c.id and a.signatory = :signatory
                          join opinion o on o.reference = c.reference and o.signatory = a.signatory
                         where c.closed_at is null and c.term >= :now and o.stance <> 'RECUSED'
                           and o.number = (select max(l.number) from opinion l
                                            where l.reference = o.reference and l.signatory = o.signatory)
                         order by c.term, c.id""")
                .param("signatory", signatory)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query((row, number) -> new Given(
                        Reference.of(row.getString("reference")),
                        row.getInt("revision"),
                        row.getObject("given_at", OffsetDateTime.class).toInstant(),
                        row.getObject("term", OffsetDateTime.class).toInstant()))
                .list();
    }
}
