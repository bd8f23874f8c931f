package fr.crig.avis.minutes;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.page.HeadAct;
import fr.crig.avis.page.HeadPart;
import fr.crig.avis.page.NextStep;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Role;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What comes next at a meeting once its minutes are sent, and the way to them for those who may read them. */
@Component
class MinutesHead implements HeadPart<Meeting> {

    private final MinutesRegister register;
    private final Remarks remarks;
    private final Committee committee;
    private final Clock clock;

    MinutesHead(MinutesRegister register, Remarks remarks, Committee committee, Clock clock) {
        this.register = register;
        this.remarks = remarks;
        this.committee = committee;
        this.clock = clock;
    }

    @Override
    public Optional<NextStep> next(Meeting meeting, Actor reader) {
        return of(meeting).map(minutes -> switch (minutes.state()) {
            case REMARKS -> NextStep.of("minutes.next.REMARKS").until(minutes.remarksTerm());
            case ANSWERING -> NextStep.of("minutes.next.ANSWERING");
            default -> null;
        });
    }

    @Override
    public List<HeadAct> acts(Meeting meeting, Actor reader) {
        return of(meeting)
                .filter(minutes -> MinutesAccess.maySee(reader, minutes))
                .map(minutes -> act(minutes, "/reunions/" + meeting.id() + "/releve", reader))
                .stream()
                .toList();
    }

    /** Drafted once it was held. */
    private Optional<Minutes> of(Meeting meeting) {
        return meeting.isToCome() ? Optional.empty() : register.findByMeeting(meeting.id());
    }

    private HeadAct act(Minutes minutes, String page, Actor reader) {
        if (reader.is(Role.SECRETARIAT) && minutes.state().isEditable()) {
            return HeadAct.asked("minutes.mine." + minutes.state(), "minutes.open.write", page);
        }
        return isAwaited(minutes, reader)
                ? HeadAct.asked("minutes.mine.REMARKS", "minutes.open.read", page, committee.of(reader.signatory()))
                : HeadAct.open("minutes.open.read", page);
    }

    private boolean isAwaited(Minutes minutes, Actor reader) {
        return RemarkDesk.mayRemark(reader)
                && minutes.isOpenToRemarks(clock.instant())
                && remarks.findByMinutesOrderByIdAsc(minutes.id()).stream()
                        .noneMatch(remark -> reader.signatory().equals(remark.signatory()));
    }
}
