package fr.crig.avis.session;

import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.page.Formats;
import fr.crig.avis.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the screen of a session: the page, and whichever of its two forms was not sent. */
@Component
class SessionScreen {

    static final String PAGE = "session/session";

    private final SessionPages pages;
    private final PointPages points;
    private final Sessions sessions;
    private final SessionAccess access;
    private final Formats formats;

    SessionScreen(SessionPages pages, PointPages points, Sessions sessions, SessionAccess access, Formats formats) {
        this.pages = pages;
        this.points = points;
        this.sessions = sessions;
        this.access = access;
        this.formats = formats;
    }

    String first(Actor actor, long id) {
        return pages.first(actor, id);
    }

    String show(Model model, Actor actor, long id, String key) {
        put(model, pages.page(actor, id, key, null));
        addAttendance(model, id);
        addItem(model, actor, id, key);
        return PAGE;
    }

    /** @param conflict somebody else was first: what is saved is shown beside what was typed, which may then be sent again */
    void afterAttendance(
            Model model, Actor actor, long id, String key, AttendanceForm form, boolean automatic, boolean conflict) {
        String shown = key == null || key.isEmpty() ? null : key;
        put(model, pages.page(actor, id, shown, null));
        model.addAttribute("conflict", conflict);
        addItem(model, actor, id, shown);
        if (conflict && !automatic) {
            AttendanceForm saved = pages.attendance(id);
            model.addAttribute("savedAttendance", saved);
            form.version = saved.version;
        }
    }

    void afterItem(Model model, Actor actor, long id, String key, ItemForm form, boolean automatic, boolean conflict) {
        points.complete(form);
        SessionPage page = pages.page(actor, id, key, form);
        put(model, page);
        model.addAttribute("conflict", conflict);
        addAttendance(model, id);
        if (conflict && !automatic) {
            model.addAttribute("savedItem", item(actor, id, key));
        }
        if (!automatic && page.point() != null) {
            model.addAttribute("lost", !page.point().records());
            form.version = page.point().saved().version();
        }
    }

    private void put(Model model, SessionPage page) {
        model.addAttribute("page", page);
        model.addAttribute("opening", access.whyNotOpen(page.meeting()));
        model.addAttribute("day", formats.weekday(page.meeting().day()));
    }

    private void addAttendance(Model model, long id) {
        AttendanceForm form = pages.attendance(id);
        if (form != null) {
            model.addAttribute("attendance", form);
        }
    }

    private void addItem(Model model, Actor actor, long id, String key) {
        ItemForm form = key == null ? null : item(actor, id, key);
        if (form != null) {
            model.addAttribute("item", form);
        }
    }

    private ItemForm item(Actor actor, long id, String key) {
        Meeting meeting = access.readable(actor, id);
        AgendaPoint point = AgendaPoint.find(meeting, key);
        return access.mayRecord(actor, point)
                ? sessions.findByMeeting(id)
                        .map(session -> points.form(actor, meeting, session, point))
                        .orElse(null)
                : null;
    }
}
