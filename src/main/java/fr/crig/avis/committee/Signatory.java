package fr.crig.avis.committee;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A body that signed the convention of 11 June 2019.
 *
 * @param id stable identifier, part of the candidate groups; upper case
 * @param name full name, as printed in an avis
 * @param shortName as shown in lists
 * @param of the short name after « de », as a sentence needs it: {@code de l’IGN Occitanie}, {@code d’OPenIG}
 * @param siret 14 digits, compared with an applicant's to propose a link
 * @param email role mailbox
 * @param colour of its badge, as {@code #rrggbb}
 */
public record Signatory(
        String id,
        String name,
        String shortName,
        String of,
        String siret,
        @Mailbox String email,
        String colour) {

    private static final int SHORTEST_WORD_OF_WEIGHT = 4;
    private static final int MOST_INITIALS = 4;

    public Signatory {
        of = of == null ? "de " + shortName : of;
    }

    /** One that has left the committee: nothing but its id is known of it. */
    static Signatory gone(String id) {
        return new Signatory(id, id, id, null, "", "", "");
    }

    /** For a mark beside its name: its capitals when it bears an acronym, else the first letter of each word of weight. */
    public String initials() {
        String[] words = shortName.split("[ ’]");
        String capitals = words[0].replaceAll("[^\\p{Lu}]", "");
        String letters = capitals.length() > 1
                ? capitals
                : Stream.of(words)
                        .filter(word -> word.length() >= SHORTEST_WORD_OF_WEIGHT)
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.FRENCH))
                        .collect(Collectors.joining());
        return letters.substring(0, Math.min(letters.length(), MOST_INITIALS));
    }

    /** With its article, if it has one: {@code la Région Occitanie}, {@code OPenIG}. */
    public String the() {
        return of.replaceFirst("^de l’", "l’")
                .replaceFirst("^de la ", "la ")
                .replaceFirst("^du ", "le ")
                .replaceFirst("^d(e |’)", "");
    }

    /** After « à »: {@code à la Région Occitanie}, {@code à OPenIG}. */
    public String to() {
        return of.startsWith("du ") ? "au " + of.substring("du ".length()) : "à " + the();
    }
}
