package fr.crig.avis.avis;

import fr.crig.avis.page.Words;
import fr.crig.avis.request.RequestIndex;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The words under which an avis is found in the register, each with where it stands. */
public final class RegisterWords {

    /** The fields of a term that is no word. */
    private static final String NO_FIELD = "";

    private RegisterWords() {}

    static Map<RegisterField, String> texts(Avis avis) {
        AvisRecord content = avis.content();
        Map<RegisterField, String> texts = new EnumMap<>(RegisterField.class);
        texts.put(RegisterField.NUMBER, content.number() + " " + content.reference());
        texts.put(RegisterField.TITLE, content.title());
        texts.put(RegisterField.APPLICANT, content.applicant());
        texts.put(RegisterField.FUNDER, content.funder());
        texts.put(RegisterField.SIGNATORY, avis.receivingSignatory() + " " + content.receivingSignatory());
        texts.put(RegisterField.TEXT, content.text());
        texts.put(RegisterField.RESERVES, String.join(" ", content.reserves()));
        return texts;
    }

    /**
     * @param territory codes of départements, and that of the whole region
     * @return the letters of the fields, by term
     */
    public static Map<String, String> terms(Map<RegisterField, String> texts, Set<String> territory) {
        Map<String, String> terms = new HashMap<>();
        texts.forEach(
                (field, text) -> Words.in(text).forEach(word -> terms.merge(word, field.letter(), String::concat)));
        territory.forEach(code -> terms.put(RequestIndex.place(code), NO_FIELD));
        return terms;
    }
}
