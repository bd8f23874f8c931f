package fr.crig.avis.meeting;

import fr.crig.avis.circulation.Opinion;
import fr.crig.avis.circulation.OpinionReader;
import fr.crig.avis.circulation.Stance;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.shared.Reference;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The form of a deliberation as it is first shown: what was typed so far or, the first time, the positions and the reserves of
 * the circulation with the outcome that they propose.
 */
@Component
class DeliberationForms {

    private final OpinionReader opinions;
    private final Committee committee;
    private final SeatReader seats;
    private final Synthesis synthesis;

    DeliberationForms(OpinionReader opinions, Committee committee, SeatReader seats, Synthesis synthesis) {
        this.opinions = opinions;
        this.committee = committee;
        this.seats = seats;
        this.synthesis = synthesis;
    }

    DeliberationForm of(Deliberation deliberation) {
        DeliberationForm form = deliberation.form() == null ? first(deliberation) : deliberation.form();
        form.version = deliberation.version();
        complete(form);
        return form;
    }

    /** Every signatory has its chair and there is a line for one more reserve, whatever was sent. */
    void complete(DeliberationForm form) {
        committee.signatories().forEach(signatory -> form.seat(signatory.id()));
        boolean full = form.reserves.stream().allMatch(line -> line != null && !line.isBlank());
        if (full) {
            form.reserves.add("");
        }
    }

    private DeliberationForm first(Deliberation deliberation) {
        Reference reference = deliberation.reference();
        List<Opinion> given = opinions.latest(reference);
        var form = new DeliberationForm();
        given.forEach(opinion -> form.seat(opinion.signatory()).stance = position(opinion.stance()));
        given.forEach(opinion -> form.reserves.addAll(opinion.reserveTexts()));
        form.outcome = synthesis.propose(seats.read(reference, form)).name();
        return form;
    }

    /** Silence is no position. */
    private static String position(Stance stance) {
        return stance == Stance.TACIT ? "" : stance.name();
    }
}
