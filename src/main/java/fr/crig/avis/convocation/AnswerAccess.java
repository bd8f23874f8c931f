package fr.crig.avis.convocation;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingState;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Role;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who answers for whom, and until when. */
@Component
class AnswerAccess {

    private final Committee committee;
    private final ConvocationDates dates;

    AnswerAccess(Committee committee, ConvocationDates dates) {
        this.committee = committee;
        this.dates = dates;
    }

    /** Its members, or the secretariat in their place. */
    boolean mayAnswer(Actor actor, String signatory) {
        return committee.find(signatory).isPresent() && (actor.isMemberOf(signatory) || actor.is(Role.SECRETARIAT));
    }

    /** @throws NotVisible for anybody else */
    void ensureMayAnswer(Actor actor, String signatory) {
        if (!mayAnswer(actor, signatory)) {
            throw new NotVisible(signatory);
        }
    }

    /** Why nobody may answer any more, or yet: the key of a message. */
    Optional<String> whyClosed(Meeting meeting) {
        return whyClosed(meeting.state(), meeting.startsAt());
    }

    Optional<String> whyClosed(MeetingState state, Instant startsAt) {
        if (state == MeetingState.CANCELLED) {
            return Optional.of("refusal.answer.cancelled");
        }
        if (state.isToCome() && state != MeetingState.CONVENED) {
            return Optional.of("refusal.answer.notConvened");
        }
        return dates.hasBegun(startsAt) ? Optional.of("refusal.answer.tooLate") : Optional.empty();
    }
}
