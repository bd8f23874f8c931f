package fr.crig.avis.circulation;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.member.MemberLookup;
import fr.crig.avis.member.Representative;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Authorship;
import fr.crig.avis.shared.ParisTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * For whom a member answers: a suppléant does it for the titulaire while that one is absent, and once the escalation has turned
 * to it.
 */
@Component
class Authors {

    private final MemberLookup members;
    private final Committee committee;
    private final Clock clock;

    Authors(MemberLookup members, Committee committee, Clock clock) {
        this.members = members;
        this.committee = committee;
        this.clock = clock;
    }

    Authorship of(Actor member, Circulation circulation) {
        Instant now = clock.instant();
        LocalDate today = ParisTime.day(now);
        Optional<Representative> titulaire = hasEscalated(circulation, now)
                ? members.titulaireFor(member, today)
                : members.onBehalfOf(member, today);
        return Authorship.of(member, titulaire.map(Representative::name).orElse(null), now);
    }

    private boolean hasEscalated(Circulation circulation, Instant now) {
        return !now.isBefore(CirculationDates.of(circulation, committee).escalation());
    }
}
