package fr.crig.avis.agreement;

import fr.crig.avis.page.Correction;
import fr.crig.avis.page.Corrections;
import fr.crig.avis.page.Formats;
import fr.crig.avis.page.Typed;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What another saved since a form was made, beside what was typed in it. */
@Component
class AgreementConflict {

    private final Formats formats;
    private final MessageSource messages;

    AgreementConflict(Formats formats, MessageSource messages) {
        this.formats = formats;
        this.messages = messages;
    }

    /**
     * A field in which the two differ.
     *
     * @param label key of its message
     * @param pieces what is saved as removed, what was typed as added
     */
    public record Difference(String label, List<Correction> pieces) {}

    List<Difference> between(AgreementForm saved, AgreementForm typed) {
        return Stream.of(
                        difference("agreement.signedOn", formats.date(saved.signedOn), formats.date(typed.signedOn)),
                        difference("agreement.firstDay", formats.date(saved.firstDay), formats.date(typed.firstDay)),
                        difference("agreement.months", number(saved.months), number(typed.months)),
                        difference(
                                "agreement.renewal",
                                choice("agreement.renewal.", saved.renewal),
                                choice("agreement.renewal.", typed.renewal)),
                        difference("agreement.noticeLength", number(saved.noticeLength), number(typed.noticeLength)),
                        difference(
                                "agreement.noticeUnit",
                                choice("agreement.unit.", saved.noticeUnit),
                                choice("agreement.unit.", typed.noticeUnit)),
                        difference("agreement.decidedBy", saved.decidedBy, typed.decidedBy),
                        difference("agreement.signatories", saved.signatories, typed.signatories))
                .filter(difference -> Corrections.any(difference.pieces()))
                .toList();
    }

    private static Difference difference(String label, String saved, String typed) {
        return new Difference(label, Corrections.between(seen(saved), seen(typed)));
    }

    /** Without what nobody sees, such as the line ends of a browser. */
    private static String seen(String text) {
        return Objects.requireNonNullElse(Typed.words(text), "");
    }

    private static String number(Integer number) {
        return number == null ? "" : number.toString();
    }

    /** What is none of the choices is told as it was sent. */
    private String choice(String key, String value) {
        return messages.getMessage(key + value, null, value, Locale.FRENCH);
    }
}
