package fr.crig.avis.agreement;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What the service does by itself about the convention, on any day: after each act on it, and each night. Joins the caller's transaction. */
@Component
class RenewalWatch {

    private final AgreementProcess process;
    private final AgreementNotices notices;

    RenewalWatch(AgreementProcess process, AgreementNotices notices) {
        this.process = process;
        this.notices = notices;
    }

    /**
     * What becomes of it after its last term is asked once a term, while nobody has said it.
     *
     * @return whether the convention has to be saved
     */
    boolean look(Agreement agreement, LocalDate today) {
        var countdown = new Countdown(agreement.last());
        if (agreement.isToEnd() || !countdown.isToDecide(today)) {
            return false;
        }
        boolean begun = agreement.beginTask();
        if (begun) {
            process.begun(agreement.lastRank(), agreement.last().lastDay());
        }
        int months = countdown.mailDue(today);
        if (months > 0) {
            notices.ending(agreement.facts().signedOn(), agreement.last(), months, agreement.isTacit());
        }
        return begun;
    }
}
