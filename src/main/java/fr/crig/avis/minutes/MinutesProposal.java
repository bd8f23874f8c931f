package fr.crig.avis.minutes;

import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.page.Formats;
import fr.crig.avis.session.SessionRecord;
import fr.crig.avis.shared.CleanText;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words that a draft begins with, for the secretariat to mend: those noted during the session, and the usual ones. */
@Component
class MinutesProposal {

    private final RecordedSession sessions;
    private final MessageSource messages;
    private final Formats formats;

    MinutesProposal(RecordedSession sessions, MessageSource messages, Formats formats) {
        this.sessions = sessions;
        this.messages = messages;
        this.formats = formats;
    }

    MinutesText of(Meeting meeting) {
        SessionRecord session = sessions.of(meeting);
        return new MinutesText(
                session.openedAt() == null
                        ? say("minutes.proposed.opening.noHour")
                        : say("minutes.proposed.opening", formats.time(session.openedAt())),
                session.items().stream().map(MinutesProposal::debate).toList(),
                session.closedAt() == null
                        ? say("minutes.proposed.closing.noHour")
                        : say("minutes.proposed.closing", formats.time(session.closedAt())),
                "");
    }

    /** The note on a matter that is no request stands among the facts. */
    private static String debate(SessionRecord.Item item) {
        return item.reference() == null || item.note() == null ? "" : CleanText.of(item.note());
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.FRENCH);
    }
}
