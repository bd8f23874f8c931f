package fr.crig.avis.agreement;

import fr.crig.avis.committee.AgreementEnd;
import fr.crig.avis.page.Errand;
import fr.crig.avis.page.Errands;
import fr.crig.avis.page.Formats;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * From a year before the end of a term on, it is on the list of the secretariat; once its task has begun, that one stands there instead. A
 * page knows the end anyway: as long as it is further away, the convention is not read.
 */
@Component
class AgreementErrands implements Errands {

    private final Agreements agreements;
    private final AgreementEnd end;
    private final Formats formats;
    private final Clock clock;

    AgreementErrands(Agreements agreements, AgreementEnd end, Formats formats, Clock clock) {
        this.agreements = agreements;
        this.end = end;
        this.formats = formats;
        this.clock = clock;
    }

    @Override
    public List<Errand> of(Actor actor) {
        return actor.is(Role.SECRETARIAT) && isNear()
                ? agreements
                        .findFirstByOrderByIdDesc()
                        .filter(this::isListed)
                        .map(this::errand)
                        .map(List::of)
                        .orElse(List.of())
                : List.of();
    }

    private boolean isNear() {
        return end.lastDay().filter(day -> Countdown.mayBeListed(day, today())).isPresent();
    }

    private boolean isListed(Agreement agreement) {
        return !agreement.isTaskOpen() && !agreement.isToEnd() && new Countdown(agreement.last()).isListed(today());
    }

    private LocalDate today() {
        return ParisTime.day(clock.instant());
    }

    private Errand errand(Agreement agreement) {
        LocalDate lastDay = agreement.last().lastDay();
        return Errand.of(
                agreement.isTacit() ? "errand.agreement.tacit" : "errand.agreement",
                AgreementController.PATH,
                ParisTime.endOf(lastDay),
                formats.date(lastDay));
    }
}
