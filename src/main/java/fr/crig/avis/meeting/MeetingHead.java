package fr.crig.avis.meeting;

import fr.crig.avis.page.Formats;
import fr.crig.avis.page.HeadAct;
import fr.crig.avis.page.HeadPart;
import fr.crig.avis.page.NextStep;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Role;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What comes next at a meeting, until its minutes are sent. */
@Component
class MeetingHead implements HeadPart<Meeting> {

    private final MeetingDates dates;
    private final Formats formats;

    MeetingHead(MeetingDates dates, Formats formats) {
        this.dates = dates;
        this.formats = formats;
    }

    @Override
    public Optional<NextStep> next(Meeting meeting, Actor reader) {
        return Optional.ofNullable(
                switch (meeting.state()) {
                    case PLANNED, AGENDA_OPEN ->
                        NextStep.of("meeting.next.convene").until(dates.convocationDue(meeting));
                    case CONVENED ->
                        formats.isLate(meeting.day())
                                ? NextStep.of("meeting.next.close")
                                : NextStep.of("meeting.next.hold").on(meeting.startsAt());
                    case HELD, MINUTES_DRAFTED ->
                        NextStep.of("meeting.next.minutes").until(dates.minutesDue(meeting));
                    default -> null;
                });
    }

    @Override
    public List<HeadAct> acts(Meeting meeting, Actor reader) {
        String page = "/reunions/" + meeting.id();
        return reader.is(Role.SECRETARIAT) && meeting.isToCome()
                ? List.of(
                        HeadAct.open("meeting.change.title", page + "/modification"),
                        HeadAct.open("meeting.cancel.title", page + "/annulation"))
                : List.of();
    }
}
