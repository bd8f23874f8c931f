package fr.crig.avis.notification;

import fr.crig.avis.committee.CommitteeProperties;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;

/** Puts an announcement into words for one recipient: the same in plain text and in HTML. */
@Component
class MailComposer {

    private static final int LONGEST_SUBJECT = 200;

    private final MailTemplates templates;
    private final MailWords words;
    private final CommitteeProperties committee;

    MailComposer(MessageSource messages, MailWords words, CommitteeProperties committee) {
        this.templates = new MailTemplates(messages);
        this.words = words;
        this.committee = committee;
    }

    Mail compose(Announcement announcement, Recipient recipient) {
        Context context = new Context(Locale.FRENCH, variables(announcement, recipient));
        return new Mail(
                OneLine.of(words.subject(announcement), LONGEST_SUBJECT),
                templates.text(context),
                templates.html(context));
    }

    private Map<String, Object> variables(Announcement announcement, Recipient recipient) {
        return Map.of(
                "subject", words.subject(announcement),
                "what", words.what(announcement),
                "reference", announcement.key().reference().value(),
                "title", OneLine.of(announcement.facts().title()),
                "asked", words.asked(announcement, recipient),
                "due", words.due(announcement),
                "link", committee.baseUrl() + announcement.page(),
                "sender", committee.secretariat().name(),
                "committee", committee.name(),
                "why", words.why(recipient));
    }
}
