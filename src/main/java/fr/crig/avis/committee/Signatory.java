package fr.crig.avis.committee;

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
        String id, String name, String shortName, String of, String siret, String email, String colour) {

    public Signatory {
        of = of == null ? "de " + shortName : of;
    }

    /** One that has left the committee: nothing but its id is known of it. */
    static Signatory gone(String id) {
        return new Signatory(id, id, id, null, "", "", "");
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
