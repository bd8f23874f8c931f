package fr.crig.avis.convocation;

import java.util.stream.Stream;

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
        AnswerChoice chosen = Stream.of(AnswerChoice.values())
                .filter(one -> one.name().equals(choice))
                .findFirst()
                .orElse(null);
        boolean represented = chosen == AnswerChoice.REPRESENTED;
        return new Said(signatory, chosen, represented && mandateTo != null && !mandateTo.isBlank() ? mandateTo : null);
    }
}
