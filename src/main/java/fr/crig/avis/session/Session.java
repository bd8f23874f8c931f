package fr.crig.avis.session;

import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.ParisTime;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A meeting being held: opened on its day, with the attendance as it stands. An item that was decided keeps the one of its time. */
@Table("meeting_session")
class Session {

    @Id
    private Long id;

    @Version
    private Integer version;

    private Long meeting;
    private Instant openedAt;
    private String openedBy;
    private Instant closedAt;
    private AttendanceForm attendance;
    private Instant savedAt;
    private String savedBy;
    private String savedPage;

    static Session of(Meeting meeting) {
        var session = new Session();
        session.meeting = meeting.id();
        return session;
    }

    /** @param expected from the answers to the convocation */
    void open(AttendanceForm expected, Actor secretary, Instant now) {
        openedAt = now;
        openedBy = secretary.name();
        closedAt = null;
        attendance = expected;
        savedAt = null;
        savedBy = null;
        savedPage = null;
    }

    boolean wasOpenedBefore(LocalDate day) {
        return ParisTime.day(openedAt).isBefore(day);
    }

    /** @throws ChangedMeanwhile if somebody else changed it since the form was made */
    void attend(AttendanceForm typed, boolean automatic, Actor secretary, Instant now) {
        if (!Seen.isLast(typed.version, typed.page, automatic, version(), savedPage)) {
            throw new ChangedMeanwhile(meeting);
        }
        attendance = typed;
        savedAt = now;
        savedBy = secretary.name();
        savedPage = Seen.page(typed.page, automatic);
    }

    void close(Instant now) {
        closedAt = now;
    }

    int version() {
        return version == null ? 0 : version + 1;
    }

    long meeting() {
        return meeting;
    }

    Instant openedAt() {
        return openedAt;
    }

    /** Null as long as it is open. */
    Instant closedAt() {
        return closedAt;
    }

    String openedBy() {
        return openedBy;
    }

    AttendanceForm attendance() {
        return attendance;
    }

    /** Null as long as it is as expected. */
    Instant savedAt() {
        return savedAt;
    }

    String savedBy() {
        return savedBy;
    }
}
