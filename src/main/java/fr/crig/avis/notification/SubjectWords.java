package fr.crig.avis.notification;

import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingLookup;
import fr.crig.avis.page.Formats;
import java.util.Locale;
import java.util.OptionalLong;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a message is about, as people name it and not by the key of its process: {@code @subjectWords} in a template. */
@Component("subjectWords")
public class SubjectWords {

    private final MeetingLookup meetings;
    private final Formats formats;
    private final MessageSource messages;

    SubjectWords(MeetingLookup meetings, Formats formats, MessageSource messages) {
        this.meetings = meetings;
        this.formats = formats;
        this.messages = messages;
    }

    public String of(String subject) {
        OptionalLong meeting = Meeting.idIn(subject);
        if (meeting.isPresent()) {
            Object[] day = {formats.weekday(meetings.get(meeting.getAsLong()).day())};
            return messages.getMessage("notice.about.meeting", day, Locale.FRENCH);
        }
        if (subject.equals(DigestFacts.SUBJECT)) {
            return messages.getMessage("notice.about.digest", null, Locale.FRENCH);
        }
        return subject.startsWith(AbsenceFacts.SUBJECT)
                ? messages.getMessage("notice.about.absence", null, Locale.FRENCH)
                : subject;
    }
}
