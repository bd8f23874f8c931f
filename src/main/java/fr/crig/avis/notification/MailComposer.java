package fr.crig.avis.notification;

import static java.util.Map.entry;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.shared.OneLine;
import java.util.LinkedHashMap;
import java.util.List;
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
    private final Committee committee;

    MailComposer(MessageSource messages, MailWords words, Committee committee) {
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

    DigestLine line(Announcement announcement, Recipient recipient) {
        return new DigestLine(
                words.about(announcement),
                words.headline(announcement),
                announcement.page(),
                announcement.key().event().isTask() && words.isAsked(announcement, recipient));
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

    /** Empty where there is nothing to choose. */
    private String preferences(Announcement announcement, Recipient recipient) {
        boolean chosen = announcement.key().event().kind().isChosen()
                || announcement.enclosed().gathered().isPresent();
        return chosen && recipient.username() != null ? committee.baseUrl() + PreferenceController.PATH : "";
    }

    private String unsubscribe(Digest digest) {
        return committee.baseUrl() + UnsubscribeController.path(digest.unsubscribe());
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
                entry("open", announcement.leadsSomewhere() ? words.open(announcement, recipient) : ""),
                entry("link", announcement.leadsSomewhere() ? committee.baseUrl() + announcement.page() : ""),
                entry("sender", committee.secretariat().name()),
                entry("committee", committee.name()),
                entry("why", words.why(recipient)),
                entry(
                        "groups",
                        announcement.enclosed().gathered().map(Digest::groups).orElse(List.of())),
                entry("base", committee.baseUrl()),
                entry("preferences", preferences(announcement, recipient)),
                entry(
                        "unsubscribe",
                        announcement
                                .enclosed()
                                .gathered()
                                .map(this::unsubscribe)
                                .orElse("")));
    }
}
