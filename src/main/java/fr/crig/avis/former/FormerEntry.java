package fr.crig.avis.former;

import fr.crig.avis.avis.FormerAvis;
import java.time.Instant;
import java.util.List;

/**
 * An avis of before, and the file that it came from.
 *
 * @param formerImport identifier of its import
 */
public record FormerEntry(FormerAvis avis, long formerImport, String fileName, Instant broughtAt, String broughtBy) {

    /** What the line says in words. @param field the end of the key {@code former.field.} @param words null if it was left empty */
    public record Said(String field, String words) {}

    public List<Said> words() {
        return List.of(
                new Said("SUBJECT", avis.subject()),
                new Said("APPLICANT", avis.applicant()),
                new Said("SIRET", avis.siret()),
                new Said("THEME", avis.theme()),
                new Said("DEPARTMENTS", avis.departments()),
                new Said("RECEIVING", avis.receiving()),
                new Said("FUNDER", avis.funder()),
                new Said("FOLLOW_UP", avis.followUp()),
                new Said("NOTE", avis.note()));
    }
}
