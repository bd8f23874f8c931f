package fr.crig.avis.avis;

import java.util.List;
import java.util.stream.Stream;

/** Whether the register shows the avis of before beside ours, by the word of the address. */
public enum FormerChoice {
    WITHOUT("sans"),
    ONLY("seulement");

    private final String word;

    FormerChoice(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static List<FormerChoice> all() {
        return List.of(values());
    }

    /** @return null for any other word */
    static FormerChoice of(String word) {
        return Stream.of(values())
                .filter(choice -> choice.word.equals(word))
                .findFirst()
                .orElse(null);
    }
}
