package fr.crig.avis.convocation;

import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingLookup;
import fr.crig.avis.page.Errand;
import fr.crig.avis.page.Errands;
import fr.crig.avis.page.Formats;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Role;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A convocation waits for the member's answer; until the day, the meeting itself waits for the answers that are missing. */
@Component
class AnswerErrands implements Errands {

    private final MeetingLookup meetings;
    private final AnswerLookup answers;
    private final AnswerAccess access;
    private final ConvocationDates dates;
    private final Formats formats;

    AnswerErrands(
            MeetingLookup meetings,
            AnswerLookup answers,
            AnswerAccess access,
            ConvocationDates dates,
            Formats formats) {
        this.meetings = meetings;
        this.answers = answers;
        this.access = access;
        this.dates = dates;
        this.formats = formats;
    }

    @Override
    public List<Errand> of(Actor actor) {
        boolean secretariat = actor.is(Role.SECRETARIAT);
        boolean member = actor.is(Role.MEMBER) && actor.signatory() != null;
        if (!secretariat && !member) {
            return List.of();
        }
        return meetings.toCome().stream()
                .filter(meeting -> access.whyClosed(meeting).isEmpty())
                .limit(MOST)
                .flatMap(meeting -> Stream.concat(
                        member ? toAnswer(actor.signatory(), meeting) : Stream.empty(),
                        secretariat ? toPrepare(meeting) : Stream.empty()))
                .toList();
    }

    private Stream<Errand> toAnswer(String signatory, Meeting meeting) {
        return answers.sheet(meeting).standing(signatory).isPresent()
                ? Stream.empty()
                : Stream.of(Errand.of("errand.answer", page(meeting) + "/reponse", meeting.startsAt(), day(meeting)));
    }

    /** On the day itself it is held. */
    private Stream<Errand> toPrepare(Meeting meeting) {
        if (dates.isToday(meeting)) {
            return Stream.empty();
        }
        long missing = answers.expected(meeting.id()).stream()
                .filter(expected -> expected.attendance() == null)
                .count();
        return Stream.of(Errand.of("errand.prepare", page(meeting), meeting.startsAt(), day(meeting), missing));
    }

    private String day(Meeting meeting) {
        return formats.weekday(meeting.day());
    }

    private static String page(Meeting meeting) {
        return "/reunions/" + meeting.id();
    }
}
