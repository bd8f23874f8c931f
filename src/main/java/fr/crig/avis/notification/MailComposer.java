package fr.crig.avis.notification;

import static java.util.Map.entry;

import fr.crig.avis.committee.CommitteeProperties;
import fr.crig.avis.shared.OneLine;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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

    /** Address by label, in their order. */
    private Map<String, String> links(Announcement announcement) {
        Map<String, String> links = new LinkedHashMap<>();
        announcement
                .enclosed()
                .links()
                .forEach(link -> links.put(words.label(link), committee.baseUrl() + link.path()));
        return links;
    }

    private Map<String, Object> variables(Announcement announcement, Recipient recipient) {
        return Map.ofEntries(
                entry("subject", words.subject(announcement)),
                entry("what", words.what(announcement)),
                entry("about", words.about(announcement)),
                entry("details", words.details(announcement)),
                entry(
                        "quoted",
                        Objects.requireNonNullElse(announcement.enclosed().quoted(), "")),
                entry("links", links(announcement)),
                entry("asked", words.asked(announcement, recipient)),
                entry("due", words.due(announcement)),
                entry("open", words.open(announcement, recipient)),
                entry("link", committee.baseUrl() + announcement.page()),
                entry("sender", committee.secretariat().name()),
                entry("committee", committee.name()),
                entry("why", words.why(recipient)));
    }
}
