package fr.crig.avis.session;

import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.EngineJobs;
import fr.crig.avis.support.Samples;
import java.util.function.Consumer;

/** What the secretariat types on the screen of a session, for the tests of the rooms that come after. */
public final class SessionSteps {

    private final SessionDesk desk;
    private final ItemDesk itemDesk;
    private final Sessions sessions;
    private final SessionItems items;
    private final EngineJobs jobs;

    SessionSteps(SessionDesk desk, ItemDesk itemDesk, Sessions sessions, SessionItems items, EngineJobs jobs) {
        this.desk = desk;
        this.itemDesk = itemDesk;
        this.sessions = sessions;
        this.items = items;
        this.jobs = jobs;
    }

    public void open(Meeting meeting, Consumer<AttendanceForm> attendance) {
        desk.open(Samples.SECRETARIAT, meeting.id());
        Session session = session(meeting);
        AttendanceForm form = session.attendance();
        form.version = session.version();
        attendance.accept(form);
        desk.attend(Samples.SECRETARIAT, meeting.id(), form, false);
    }

    /** Typed, read over and recorded; the avis is the engine's next job. */
    public void record(Meeting meeting, Reference reference, Consumer<ItemForm> typed) {
        ItemForm form = form(meeting, reference.value());
        typed.accept(form);
        itemDesk.type(Samples.SECRETARIAT, meeting.id(), reference.value(), form, false);
        itemDesk.decide(Samples.SECRETARIAT, meeting.id(), reference.value(), form(meeting, reference.value()));
    }

    /** A subject in free text, by its code; spoken of. */
    public void done(Meeting meeting, String code, String note) {
        ItemForm form = form(meeting, code);
        form.note = note;
        itemDesk.type(Samples.SECRETARIAT, meeting.id(), code, form, false);
        itemDesk.done(Samples.SECRETARIAT, meeting.id(), code, form(meeting, code).version);
    }

    private ItemForm form(Meeting meeting, String code) {
        var form = new ItemForm();
        form.version = items.findByMeetingAndItem(meeting.id(), code)
                .map(SessionItem::version)
                .orElse(0);
        form.attendanceVersion = session(meeting).version();
        return form;
    }

    public void proceed(Reference reference) {
        jobs.runDue(reference.value());
    }

    private Session session(Meeting meeting) {
        return sessions.findByMeeting(meeting.id()).orElseThrow();
    }
}
