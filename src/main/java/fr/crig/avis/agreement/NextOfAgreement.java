package fr.crig.avis.agreement;

import fr.crig.avis.agreement.AgreementPage.Said;
import fr.crig.avis.page.Formats;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What comes next for the convention, and what may be done until then. */
@Component
class NextOfAgreement {

    private final Formats formats;

    NextOfAgreement(Formats formats) {
        this.formats = formats;
    }

    Said of(Agreement agreement, LocalDate today) {
        AgreementTerm last = agreement.last();
        if (agreement.isToEnd()) {
            return Said.of(last.lastDay().isBefore(today) ? "agreement.next.ended" : "agreement.next.ends", end(last));
        }
        if (agreement.isTacit()) {
            return tacit(agreement, last, today);
        }
        if (last.lastDay().isBefore(today)) {
            return Said.of("agreement.next.over");
        }
        var countdown = new Countdown(last);
        return countdown.isListed(today)
                ? Said.of("agreement.next.prepare", end(last))
                : Said.of("agreement.next.later", formats.date(countdown.listedFrom()));
    }

    Said followedBy(Agreement follower) {
        AgreementFacts facts = follower.facts();
        return Said.of("agreement.next.followed", formats.date(facts.signedOn()), formats.date(facts.firstDay()));
    }

    private Said tacit(Agreement agreement, AgreementTerm last, LocalDate today) {
        LocalDate deadline = agreement.deadline(last);
        String from = formats.date(last.firstDayAfter());
        if (deadline == null) {
            return Said.of("agreement.next.tacit", from);
        }
        return Said.of(
                today.isAfter(deadline) ? "agreement.next.tacit.late" : "agreement.next.tacit.until",
                from,
                formats.date(deadline));
    }

    private String end(AgreementTerm term) {
        return formats.date(term.lastDay());
    }
}
