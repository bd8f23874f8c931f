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

    private final MinutesStandings standings;
    private final Committee committee;
    private final Clock clock;

    MinutesHead(MinutesStandings standings, Committee committee, Clock clock) {
        this.standings = standings;
        this.committee = committee;
        this.clock = clock;
    }

    @Override
    public Optional<NextStep> next(Meeting meeting, Actor reader) {
        return of(meeting, reader).map(minutes -> switch (minutes.state()) {
            case REMARKS -> NextStep.of("minutes.next.REMARKS").until(minutes.remarksTerm());
            case ANSWERING -> NextStep.of("minutes.next.ANSWERING");
            default -> null;
        });
    }

    @Override
    public List<HeadAct> acts(Meeting meeting, Actor reader) {
        return of(meeting, reader)
                .filter(minutes -> MinutesAccess.maySee(reader, minutes.sent()))
                .map(minutes -> act(minutes, "/reunions/" + meeting.id() + "/releve", reader))
                .stream()
                .toList();
    }

    /** Drafted once it was held. */
    private Optional<MinutesStanding> of(Meeting meeting, Actor reader) {
        return meeting.isToCome() ? Optional.empty() : standings.of(meeting.id(), reader.signatory());
    }

    private HeadAct act(MinutesStanding minutes, String page, Actor reader) {
        if (reader.is(Role.SECRETARIAT) && minutes.state().isEditable()) {
            return HeadAct.asked("minutes.mine." + minutes.state(), "minutes.open.write", page);
        }
        return isAwaited(minutes, reader)
                ? HeadAct.asked("minutes.mine.REMARKS", "minutes.open.read", page, committee.of(reader.signatory()))
                : HeadAct.open("minutes.open.read", page);
    }

    private boolean isAwaited(MinutesStanding minutes, Actor reader) {
        return RemarkDesk.mayRemark(reader) && minutes.isOpenToRemarks(clock.instant()) && !minutes.remarked();
    }
}
