package fr.crig.avis.session;

import fr.crig.avis.circulation.Stance;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.deliberation.Outcome;
import fr.crig.avis.deliberation.Seat;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.page.Typed;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Refusal;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What the secretary of an item would otherwise type in front of everybody. It only fills the form: who may type it, and what it
 * must hold, is {@link ItemDesk}'s.
 */
@Component
class Proposals {

    private final SessionAccess access;
    private final Standing standing;
    private final RequestReader requests;
    private final Committee committee;
    private final MessageSource messages;

    Proposals(
            SessionAccess access,
            Standing standing,
            RequestReader requests,
            Committee committee,
            MessageSource messages) {
        this.access = access;
        this.standing = standing;
        this.requests = requests;
        this.committee = committee;
        this.messages = messages;
    }

    void fill(SavingAct act, Actor actor, long id, String key, ItemForm form) {
        switch (act) {
            case ALL_FAVORABLE -> allFavorable(actor, id, key, form);
            case PROPOSE_TEXT -> proposeText(actor, id, key, form);
            case AUTO, SAVE, READ_OVER, DONE -> {}
        }
    }

    /** Whoever is not there, or recused, keeps the position that was typed; a dissent stays for its author to take back. */
    private void allFavorable(Actor actor, long id, String key, ItemForm form) {
        Meeting meeting = access.readable(actor, id);
        AgendaPoint point = AgendaPoint.find(meeting, key);
        point.ensureRequest();
        Roll roll = Roll.read(committee, access.running(meeting).attendance());
        standing.of(meeting, point, roll, form).seats().stream()
                .filter(Seat::isCounted)
                .forEach(seat -> form.voice(seat.signatory()).stance = Stance.FAVORABLE.name());
    }

    /** Not over what was typed: those are somebody's words. */
    private void proposeText(Actor actor, long id, String key, ItemForm form) {
        AgendaPoint point = AgendaPoint.find(access.readable(actor, id), key);
        point.ensureRequest();
        Outcome outcome = Typed.choice(form.outcome, Outcome.OF_AVIS);
        if (outcome == null) {
            throw Refusal.of("outcome", "refusal.session.textOfWhat");
        }
        if (Typed.words(form.text) == null) {
            FundingRequest request = requests.visible(actor, point.reference());
            Object[] about = {request.title(), request.applicantName()};
            form.text = messages.getMessage("session.text." + outcome, about, Locale.FRENCH);
        }
    }
}
