package fr.crig.avis.meeting;

import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ChangedMeanwhile;
import org.springframework.stereotype.Component;

/** Only the secretariat runs meetings; for anybody else these acts do not exist. */
@Component
class Secretary {

    private final MeetingLookup meetings;

    Secretary(MeetingLookup meetings) {
        this.meetings = meetings;
    }

    /** @throws ChangedMeanwhile if the form was made from another version than the last */
    Meeting meeting(Actor actor, long id, int seenVersion) {
        actor.ensureSecretariat();
        Meeting meeting = meetings.get(id);
        meeting.ensureUnchangedSince(seenVersion);
        return meeting;
    }
}
