package fr.crig.avis.consultation;

import fr.crig.avis.page.Errand;
import fr.crig.avis.page.Errands;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Role;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An open debate waits for the members of each signatory that takes part and has said nothing. */
@Component
class DebateErrands implements Errands {

    private final JdbcClient jdbc;
    private final Consultations consultations;
    private final Parties parties;
    private final RequestReader requests;
    private final Clock clock;

    DebateErrands(JdbcClient jdbc, Consultations consultations, Parties parties, RequestReader requests, Clock clock) {
        this.jdbc = jdbc;
        this.consultations = consultations;
        this.parties = parties;
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public List<Errand> of(Actor actor) {
        if (!actor.is(Role.MEMBER) || actor.signatory() == null) {
            return List.of();
        }
        return silentOn(actor.signatory()).stream()
                .map(Reference::of)
                .flatMap(reference -> consultations.findFirstByReferenceOrderByIdDesc(reference).stream())
                .filter(debate -> isOpenTo(actor, debate))
                .map(debate -> Errand.of(
                                "errand.debate",
                                "/demandes/" + debate.reference() + "/consultation",
                                debate.debateEnd())
                        .on(debate.reference().value()))
                .toList();
    }

    /** Few debates are open at once. */
    private List<String> silentOn(String signatory) {
        return jdbc.sql("""
                        select c.reference from consultation c
                         where c.state = 'DEBATE' and c.debate_end >= :now
                           and not exists (select 1 from contribution s
                                            where s.consultation = c.id and s.signatory = :signatory)
                         order by c.debate_end, c.id limit :most""")
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("signatory", signatory)
                .param("most", MOST)
                .query(String.class)
                .list();
    }

    private boolean isOpenTo(Actor actor, Consultation debate) {
        return requests.findVisible(actor, debate.reference())
                .filter(request -> !request.state().isOver() && parties.isParty(actor, request, debate))
                .isPresent();
    }
}
