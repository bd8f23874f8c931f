package fr.crig.avis.convocation;

import fr.crig.avis.page.Typed;
import java.util.List;

/** What was typed of an answer. */
public class AnswerForm {

    /** The signatory it is given for: the member's own, or any when the secretariat writes down what it was told. */
    public String signatory = "";

    /** Number of the signatory's last answer when the page was made; 0 before the first. */
    public int seenNumber;

    /** Start of the meeting on the page, in seconds: nobody answers for a day that is not the one it read. */
    public long seenStart;

    public String choice = "";
    public String mandateTo = "";

    Said said() {
        AnswerChoice chosen = Typed.choice(choice, List.of(AnswerChoice.values()));
        boolean represented = chosen == AnswerChoice.REPRESENTED;
        return new Said(signatory, chosen, represented ? Typed.line(mandateTo) : null);
    }
}
