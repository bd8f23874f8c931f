package fr.crig.avis.meeting;

import java.time.Instant;

/** Tells the process engine what became of a meeting. Joins the caller's transaction. */
public interface MeetingProcess {

    /** @param convocationDue when the convocation should leave */
    void planned(Meeting meeting, Instant convocationDue);

    /** It has another date or another place: those who were convened are told. */
    void moved(Meeting meeting, Instant convocationDue);

    /** Those who were convened are told. */
    void cancelled(Meeting meeting);

    /** Its convocation may leave. */
    void convened(Meeting meeting);

    /** @param minutesDue when the minutes should be sent */
    void held(Meeting meeting, Instant minutesDue);

    /** Its minutes may be sent. */
    void minutesReady(Meeting meeting);

    /** Each remark has its answer: the minutes are approved. */
    void remarksAnswered(Meeting meeting);
}
