package fr.crig.avis.agreement;

import fr.crig.avis.page.Formats;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How the convention is spoken of in the journal and beside what is typed. */
@Component("agreementWords")
public class AgreementWords {

    private final MessageSource messages;
    private final Formats formats;

    AgreementWords(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    String term(AgreementTerm term) {
        return say("agreement.term.days", formats.date(term.firstDay()), formats.date(term.lastDay()));
    }

    String entry(Agreement agreement, AgreementEntry entry) {
        return switch (entry.kind()) {
            case RENEWAL ->
                say(
                        "agreement.entry.RENEWAL",
                        formats.date(entry.day()),
                        formats.date(agreement.act(entry.rank()).signedOn()));
            case NOTICE ->
                say(
                        "agreement.entry.NOTICE",
                        formats.date(entry.day()),
                        agreement.notices().get(entry.rank()).givenBy());
            case AMENDMENT -> say("agreement.entry.AMENDMENT", formats.date(entry.day()));
            case AGREEMENT -> say("agreement.entry.AGREEMENT", formats.date(entry.day()));
        };
    }

    String facts(AgreementFacts facts) {
        return say(
                "agreement.facts",
                formats.date(facts.signedOn()),
                formats.date(facts.firstDay()),
                facts.months(),
                renewal(facts),
                notice(facts));
    }

    public String renewal(AgreementFacts facts) {
        return say("agreement.renewal." + facts.renewal());
    }

    public String notice(AgreementFacts facts) {
        return facts.notice() == null
                ? say("agreement.notice.none")
                : say(
                        "agreement.notice." + facts.notice().unit(),
                        facts.notice().length());
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.FRENCH);
    }
}
