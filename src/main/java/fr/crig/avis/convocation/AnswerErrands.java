package fr.crig.avis.convocation;

import fr.crig.avis.meeting.MeetingStarts;
import fr.crig.avis.meeting.MeetingStarts.Start;
import fr.crig.avis.page.Errand;
import fr.crig.avis.page.Errands;
import fr.crig.avis.page.Formats;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Role;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A convocation waits for the member's answer; until the day, the meeting itself waits for the answers that are missing. */
@Component
class AnswerErrands implements Errands {

    private final MeetingStarts meetings;
    private final AnswerLookup answers;
    private final Formats formats;
    private final Clock clock;

    AnswerErrands(MeetingStarts meetings, AnswerLookup answers, Formats formats, Clock clock) {
        this.meetings = meetings;
        this.answers = answers;
        this.formats = formats;
        this.clock = clock;
    }

    @Override
    public List<Errand> of(Actor actor) {
        boolean secretariat = actor.is(Role.SECRETARIAT);
        boolean member = actor.is(Role.MEMBER) && actor.signatory() != null;
        if (!secretariat && !member) {
            return List.of();
        }
        List<Start> convened = meetings.awaitingAnswers(MOST);
        Map<Long, AnswerSheet> sheets = answers.sheets(convened);
        return convened.stream()
                .flatMap(meeting -> Stream.concat(
                        member ? toAnswer(actor.signatory(), meeting, sheets.get(meeting.id())) : Stream.empty(),
                        secretariat ? toPrepare(meeting, sheets.get(meeting.id())) : Stream.empty()))
                .toList();
    }

    private Stream<Errand> toAnswer(String signatory, Start meeting, AnswerSheet sheet) {
        return sheet.standing(signatory).isPresent()
                ? Stream.empty()
                : Stream.of(Errand.of("errand.answer", page(meeting) + "/reponse", meeting.at(), day(meeting)));
    }

    /** On the day itself it is held. */
    private Stream<Errand> toPrepare(Start meeting, AnswerSheet sheet) {
        return meeting.day().equals(ParisTime.day(clock.instant()))
                ? Stream.empty()
                : Stream.of(
                        Errand.of("errand.prepare", page(meeting), meeting.at(), day(meeting), answers.missing(sheet)));
    }

    private String day(Start meeting) {
        return formats.weekday(meeting.day());
    }

    private static String page(Start meeting) {
        return "/reunions/" + meeting.id();
    }
}
