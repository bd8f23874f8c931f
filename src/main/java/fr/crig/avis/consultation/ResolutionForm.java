package fr.crig.avis.consultation;

import fr.crig.avis.deliberation.Outcome;
import fr.crig.avis.deliberation.Resolution;
import fr.crig.avis.page.Typed;
import java.util.Arrays;
import java.util.List;

/** What the secretary typed, to be put to the vote or as its result. */
public class ResolutionForm {

    /** Of the consultation, when the form was made. */
    public int version;

    public String outcome = "";
    public String text = "";

    /** One a line. */
    public String reserves = "";

    /** Those that no document can draw and that the page warned of. */
    public String seenSigns = "";

    /** All that will be in the avis. */
    public List<String> allWords() {
        return Arrays.asList(text, reserves);
    }

    static ResolutionForm of(int version, Outcome outcome, String text, List<String> reserves) {
        var form = new ResolutionForm();
        form.version = version;
        form.outcome = outcome.name();
        form.text = text;
        form.reserves = String.join("\n", reserves);
        return form;
    }

    /** @throws fr.crig.avis.shared.Refusal with every violation */
    Resolution read() {
        return Resolution.inWriting(outcome, text, Typed.lines(reserves));
    }
}
