package fr.crig.avis.notification;

import fr.crig.avis.circulation.Stance;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.deliberation.Outcome;
import fr.crig.avis.page.Formats;
import fr.crig.avis.shared.OneLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The sentences of a mail, from {@code messages-notification.properties}. Those of an event may be said otherwise to
 * recipients of one capacity: {@code mail.RECEIPT.asked.SECRETARIAT} is preferred to {@code mail.RECEIPT.asked}.
 */
@Component
class MailWords {

    private final MessageSource messages;
    private final Committee committee;
    private final Formats formats;

    MailWords(MessageSource messages, Committee committee, Formats formats) {
        this.messages = messages;
        this.committee = committee;
        this.formats = formats;
    }

    String subject(Announcement announcement) {
        String what = say(key(announcement, "subject"), announcement);
        return message(
                "mail.subject." + announcement.key().event().about(), topic(announcement, committee.acronym(), what));
    }

    /** What happened, without what it is about: that stands above it. */
    String headline(Announcement announcement) {
        return OneLine.of(say(key(announcement, "subject"), announcement));
    }

    /** The request or the meeting, as everybody names it. */
    String about(Announcement announcement) {
        return message("mail.about." + announcement.key().event().about(), topic(announcement));
    }

    List<String> details(Announcement announcement) {
        return announcement.enclosed().details().stream()
                .map(detail -> message(
                        "mail.detail." + detail.key(),
                        detail.words().stream().map(this::written).toArray()))
                .toList();
    }

    String label(MailLink link) {
        return message("mail.link." + link.key());
    }

    String what(Announcement announcement) {
        return say(key(announcement, "what"), announcement);
    }

    /** What the recipient is asked to do; that nothing is, if so. */
    String asked(Announcement announcement, Recipient recipient) {
        return forCapacity(key(announcement, "asked"), announcement, recipient)
                .orElseGet(() -> message("mail.asked.nothing"));
    }

    boolean isAsked(Announcement announcement, Recipient recipient) {
        return forCapacity(key(announcement, "asked"), announcement, recipient).isPresent();
    }

    /** On the button: the act that it leads to. */
    String open(Announcement announcement, Recipient recipient) {
        return forCapacity(key(announcement, "open"), announcement, recipient).orElseThrow();
    }

    private Optional<String> forCapacity(String key, Announcement announcement, Recipient recipient) {
        return Optional.ofNullable(find(key + "." + recipient.capacity(), announcement))
                .or(() -> Optional.ofNullable(find(key, announcement)));
    }

    /** Empty when there is no day. */
    String due(Announcement announcement) {
        return announcement.due() == null ? "" : message("mail.due", formats.date(announcement.due()));
    }

    String why(Recipient recipient) {
        return message("mail.why." + recipient.capacity(), recipient.signatory());
    }

    private static String key(Announcement announcement, String end) {
        return "mail." + announcement.key().event() + "." + end;
    }

    private String say(String key, Announcement announcement) {
        return messages.getMessage(key, arguments(announcement), Locale.FRENCH);
    }

    private String find(String key, Announcement announcement) {
        return messages.getMessage(key, arguments(announcement), null, Locale.FRENCH);
    }

    /** {0} receiving signatory, day of the meeting, absent member or name of the account, {1} day by which, then the event's own. */
    private Object[] arguments(Announcement announcement) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(
                announcement.topic() instanceof NoticeFacts request
                        ? committee.shortName(request.receivingSignatory())
                        : name(announcement.topic()));
        arguments.add(formats.date(announcement.due()));
        announcement.words().forEach(word -> arguments.add(written(word)));
        return arguments.toArray();
    }

    private Object written(Object word) {
        if (word instanceof LocalDate day) {
            return formats.date(day);
        }
        if (word instanceof MeetingDay meeting) {
            return formats.weekday(meeting.on());
        }
        if (word instanceof BigDecimal euros) {
            return formats.money(euros);
        }
        if (word instanceof Stance stance) {
            return message("stance." + stance);
        }
        if (word instanceof Outcome outcome) {
            return message("avis.outcome." + outcome);
        }
        return word instanceof String typed ? OneLine.of(typed) : word;
    }

    /** After the words given: the reference and the title of a request, the day of a meeting, or the absent member. */
    private Object[] topic(Announcement announcement, Object... before) {
        List<Object> words = new ArrayList<>(List.of(before));
        if (announcement.topic() instanceof NoticeFacts request) {
            words.add(request.reference());
            words.add(OneLine.of(request.title()));
        } else {
            words.add(name(announcement.topic()));
        }
        return words.toArray();
    }

    /** A meeting, the convention, a request for access, the journal and a digest by their day, an absence by its member, an account and a body by their name, a draft by its title. */
    private String name(NoticeTopic topic) {
        if (topic instanceof AbsenceFacts absence) {
            return OneLine.of(absence.name());
        }
        if (topic instanceof AccountFacts account) {
            return OneLine.of(account.name());
        }
        if (topic instanceof DraftFacts draft) {
            return draft.title() == null ? message("request.draft.untitled") : OneLine.of(draft.title());
        }
        if (topic instanceof AccessFacts access) {
            return formats.date(access.day());
        }
        if (topic instanceof CommitteeFacts committeeFacts) {
            return OneLine.of(committeeFacts.name());
        }
        if (topic instanceof AgreementMatter agreement) {
            return formats.date(agreement.signedOn());
        }
        if (topic instanceof OperationsFacts operations) {
            return OneLine.of(operations.name());
        }
        if (topic instanceof JournalFacts journal) {
            return formats.date(journal.day());
        }
        return topic instanceof DigestFacts digest
                ? formats.date(digest.day())
                : formats.weekday(((MeetingFacts) topic).day());
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.FRENCH);
    }
}
