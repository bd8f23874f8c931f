package fr.crig.avis.minutes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the secretariat typed: the words around the facts and, once remarks are closed, the answer to each. */
public class MinutesForm {

    public int version;
    public String opening = "";

    /** Those that no document can draw and that the page warned of. */
    public String seenSigns = "";

    /** One an item, in the order of the record. */
    public List<String> debates = new ArrayList<>();

    public String closing = "";
    public String correction = "";

    /** One a remark, in the order they were made. */
    public List<Answer> answers = new ArrayList<>();

    /** All that will be in the document. */
    public List<String> allWords() {
        List<String> all = new ArrayList<>(debates);
        all.addAll(Arrays.asList(opening, closing, correction));
        answers.forEach(answer -> all.add(answer.words));
        return all;
    }

    /** What was typed to answer one remark. */
    public static class Answer {
        /** {@code true}, {@code false} or empty. */
        public String accepted = "";

        public String words = "";
    }
}
