package fr.crig.avis.session;

import fr.crig.avis.circulation.Opinion;
import fr.crig.avis.circulation.OpinionReader;
import fr.crig.avis.circulation.Stance;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.deliberation.MeetingDeliberations;
import fr.crig.avis.deliberation.Seat;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.Actor;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * An item before anything was typed of it: the positions and the reserves, as the circulation gave them and as far as its
 * secretary may see them, with the outcome that they propose. Whoever is known not to take part has no position.
 */
@Component
class FirstItem {

    private final OpinionReader opinions;
    private final RequestReader requests;
    private final Committee committee;
    private final Standing standing;
    private final MeetingDeliberations deliberations;

    FirstItem(
            OpinionReader opinions,
            RequestReader requests,
            Committee committee,
            Standing standing,
            MeetingDeliberations deliberations) {
        this.opinions = opinions;
        this.requests = requests;
        this.committee = committee;
        this.standing = standing;
        this.deliberations = deliberations;
    }

    ItemForm of(Meeting meeting, AgendaPoint point, Roll roll, Actor reader) {
        var form = new ItemForm();
        committee.signatories().forEach(signatory -> form.voice(signatory.id()));
        if (point.isRequest()) {
            fill(form, meeting, point, roll, reader);
        }
        return form;
    }

    private void fill(ItemForm form, Meeting meeting, AgendaPoint point, Roll roll, Actor reader) {
        Set<String> perhapsThere = new HashSet<>();
        standing.of(meeting, point, roll, form).seats().stream()
                .filter(seat -> seat.attendance() == null || seat.isRepresentedByNobody() || seat.isCounted())
                .map(Seat::signatory)
                .forEach(perhapsThere::add);
        for (Opinion opinion : visible(point, reader)) {
            if (perhapsThere.contains(opinion.signatory()) && opinion.stance() != Stance.TACIT) {
                form.voice(opinion.signatory()).stance = opinion.stance().name();
            }
            form.reserves.addAll(opinion.reserveTexts());
        }
        form.outcome = deliberations
                .propose(standing.of(meeting, point, roll, form).seats())
                .name();
    }

    private List<Opinion> visible(AgendaPoint point, Actor reader) {
        Predicate<String> visible = opinions.visibleTo(reader, requests.get(point.reference()));
        return opinions.latest(point.reference()).stream()
                .filter(opinion -> visible.test(opinion.signatory()))
                .toList();
    }
}
