package fr.crig.avis.notification;

import fr.crig.avis.agreement.Agreement;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingStarts;
import fr.crig.avis.page.Formats;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a message or a step is about, as people name it and not by the key of its process: {@code @subjectWords} in a template. */
@Component("subjectWords")
public class SubjectWords {

    private final MeetingStarts meetings;
    private final Formats formats;
    private final MessageSource messages;

    SubjectWords(MeetingStarts meetings, Formats formats, MessageSource messages) {
        this.meetings = meetings;
        this.formats = formats;
        this.messages = messages;
    }

    public String of(String subject) {
        return of(List.of(subject)).get(subject);
    }

    /** By subject, in one query. What has no name is called by its key. */
    public Map<String, String> of(Collection<String> subjects) {
        Map<Long, LocalDate> days = meetings.days(subjects.stream()
                .flatMapToLong(subject -> Meeting.idIn(subject).stream())
                .boxed()
                .toList());
        return subjects.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), subject -> words(subject, days)));
    }

    private String words(String subject, Map<Long, LocalDate> days) {
        OptionalLong meeting = Meeting.idIn(subject);
        if (meeting.isPresent()) {
            LocalDate day = days.get(meeting.getAsLong());
            return day == null ? subject : message("notice.about.meeting", formats.weekday(day));
        }
        if (subject.equals(DigestFacts.SUBJECT)) {
            return message("notice.about.digest");
        }
        if (subject.equals(JournalFacts.SUBJECT)) {
            return message("notice.about.journal");
        }
        if (subject.equals(CommitteeFacts.SUBJECT)) {
            return message("notice.about.committee");
        }
        if (subject.equals(AgreementMatter.SUBJECT) || Agreement.isSubject(subject)) {
            return message("notice.about.agreement");
        }
        if (subject.equals(OperationsFacts.ID)) {
            return message("notice.about.operations");
        }
        if (subject.startsWith(AccountFacts.SUBJECT)) {
            return message("notice.about.account");
        }
        if (subject.startsWith(DraftFacts.SUBJECT)) {
            return message("notice.about.draft");
        }
        if (subject.startsWith(AccessFacts.SUBJECT)) {
            return message("notice.about.access");
        }
        return subject.startsWith(AbsenceFacts.SUBJECT) ? message("notice.about.absence") : subject;
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.FRENCH);
    }
}
