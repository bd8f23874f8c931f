package fr.crig.avis.consultation;

import fr.crig.avis.page.Errand;
import fr.crig.avis.page.Errands;
import fr.crig.avis.request.RequestReader;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An open debate waits for the members of each signatory that takes part and has said nothing. */
@Component
class DebateErrands implements Errands {

    private final JdbcClient jdbc;
    private final Parties parties;
    private final RequestReader requests;
    private final Clock clock;

    DebateErrands(JdbcClient jdbc, Parties parties, RequestReader requests, Clock clock) {
        this.jdbc = jdbc;
        this.parties = parties;
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public List<Errand> of(Actor actor) {
        if (!actor.is(Role.MEMBER) || actor.signatory() == null) {
            return List.of();
        }
        Map<Reference, Instant> open = silentOn(actor.signatory());
        requests.readAhead(open.keySet());
        parties.readAhead(open.keySet());
        return open.entrySet().stream()
                .filter(debate -> isOpenTo(actor, debate.getKey()))
                .map(debate -> Errand.of(
                                "errand.debate", "/demandes/" + debate.getKey() + "/consultation", debate.getValue())
                        .on(debate.getKey().value()))
                .toList();
    }

    /** With the end of each, the first to end first. */
    private Map<Reference, Instant> silentOn(String signatory) {
        Map<Reference, Instant> open = new LinkedHashMap<>();
        jdbc.sql("""
                        select c.reference, c.debate_end from consultation c
                         where c.state = 'DEBATE' and c.debate_end >= :now
                           and not exists (select 1 from contribution s
                                            where s.consultation = c.id and s.signatory = :signatory)
                         order by c.debate_end, c.id limit :most""")
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("signatory", signatory)
                .param("most", MOST)
                .query(row -> {
                    OffsetDateTime end = row.getObject("debate_end", OffsetDateTime.class);
                    open.put(Reference.of(row.getString("reference")), end.toInstant());
                });
        return open;
    }

    private boolean isOpenTo(Actor actor, Reference reference) {
        return requests.findVisible(actor, reference)
                .filter(request -> !request.state().isOver() && parties.mayDebate(actor, request))
                .isPresent();
    }
}
