package fr.crig.avis.session;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.deliberation.Decision;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** What is about to be recorded of an item, as it was saved, to be read over: an avis is never taken back. */
@Service
@Transactional(readOnly = true)
class Confirmation {

    private final Sessions sessions;
    private final SessionItems items;
    private final SessionAccess access;
    private final Standing standing;
    private final RequestReader requests;
    private final Committee committee;

    Confirmation(
            Sessions sessions,
            SessionItems items,
            SessionAccess access,
            Standing standing,
            RequestReader requests,
            Committee committee) {
        this.sessions = sessions;
        this.items = items;
        this.access = access;
        this.standing = standing;
        this.requests = requests;
        this.committee = committee;
    }

    /** @throws Refusal if it cannot be recorded as it was saved */
    Decision check(Actor actor, long id, String key) {
        Meeting meeting = access.readable(actor, id);
        AgendaPoint point = AgendaPoint.find(meeting, key);
        access.ensureMayRecord(actor, point);
        point.ensureRequest();
        Roll roll = Roll.read(committee, access.running(meeting).attendance());
        ItemForm draft = draft(id, key).draft();
        return DecisionParser.read(roll, standing.of(meeting, point, roll, draft), draft);
    }

    void fill(Model model, Actor actor, long id, String key, ItemForm form) {
        Decision ruling = check(actor, id, key);
        form.version = version(id, key);
        form.attendanceVersion = sessions.findByMeeting(id).orElseThrow().version();
        AgendaPoint point = AgendaPoint.find(access.readable(actor, id), key);
        model.addAttribute("ruling", ruling);
        model.addAttribute("request", requests.visible(actor, point.reference()));
        model.addAttribute("meeting", access.readable(actor, id));
        model.addAttribute("key", key);
    }

    int version(long id, String key) {
        return draft(id, key).version();
    }

    /** @throws ChangedMeanwhile if nothing was typed, or it was decided */
    private SessionItem draft(long id, String key) {
        return items.findByMeetingAndItem(id, key)
                .filter(item -> item.draft() != null && !item.isDone())
                .orElseThrow(() -> new ChangedMeanwhile(key));
    }
}
