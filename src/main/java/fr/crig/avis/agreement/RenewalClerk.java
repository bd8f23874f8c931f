package fr.crig.avis.agreement;

import fr.crig.avis.account.Journal;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.storage.Desk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Each night: whether silence renewed the convention, and whether its end comes near. */
@Desk
public class RenewalClerk {

    private final Agreements agreements;
    private final AgreementProcess process;
    private final AgreementNotices notices;
    private final RenewalWatch watch;
    private final AgreementWords words;
    private final Journal journal;
    private final Clock clock;

    RenewalClerk(
            Agreements agreements,
            AgreementProcess process,
            AgreementNotices notices,
            RenewalWatch watch,
            AgreementWords words,
            Journal journal,
            Clock clock) {
        this.agreements = agreements;
        this.process = process;
        this.notices = notices;
        this.watch = watch;
        this.words = words;
        this.journal = journal;
        this.clock = clock;
    }

    /** May be called again: what was done is not done twice. A night on which nothing happens leaves open forms as they are. */
    public void look() {
        agreements.findFirstByOrderByIdDesc().ifPresent(this::look);
    }

    private void look(Agreement agreement) {
        LocalDate today = ParisTime.day(clock.instant());
        boolean asked = agreement.isTaskOpen();
        int ended = agreement.lastRank();
        List<AgreementTerm> renewed = agreement.renewTacitly(today);
        for (AgreementTerm term : renewed) {
            journal.record(Actor.SERVICE, "agreement.renewedTacitly", Agreement.SUBJECT, words.term(term));
            notices.renewed(agreement.facts().signedOn(), term);
        }
        if (asked && !agreement.isTaskOpen()) {
            process.decided(ended, true);
        }
        boolean begun = watch.look(agreement, today);
        if (begun || !renewed.isEmpty()) {
            agreements.save(agreement);
        }
    }
}
