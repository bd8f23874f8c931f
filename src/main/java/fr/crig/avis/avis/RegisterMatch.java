package fr.crig.avis.avis;

import java.util.List;

/** Why an avis was found: a word that was looked for, and where a word that begins with it stands. */
public record RegisterMatch(String word, List<RegisterField> fields) {

    public RegisterMatch {
        fields = List.copyOf(fields);
    }
}
