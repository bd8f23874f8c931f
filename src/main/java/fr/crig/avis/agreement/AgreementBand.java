package fr.crig.avis.agreement;

import fr.crig.avis.account.SignedInAccount;
import fr.crig.avis.committee.AgreementEnd;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** On each page of those who act for the committee, once its convention is over: {@code @agreementBand} in the layout. It bars nothing. */
@Component("agreementBand")
public class AgreementBand {

    private final AgreementEnd end;
    private final Clock clock;

    AgreementBand(AgreementEnd end, Clock clock) {
        this.end = end;
        this.clock = clock;
    }

    /** Its last day; null while it runs, while none is recorded, and for whoever does not act for the committee. */
    public LocalDate overSince() {
        return end.lastDay()
                .filter(day -> isReaderActing() && day.isBefore(ParisTime.day(clock.instant())))
                .orElse(null);
    }

    private static boolean isReaderActing() {
        Authentication reader = SecurityContextHolder.getContext().getAuthentication();
        return reader != null && reader.getPrincipal() instanceof SignedInAccount account && acts(account.actor());
    }

    private static boolean acts(Actor actor) {
        return actor.is(Role.SECRETARIAT) || actor.is(Role.MEMBER) || actor.is(Role.AGENT);
    }
}
