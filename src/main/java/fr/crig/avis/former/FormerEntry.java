package fr.crig.avis.former;

import fr.crig.avis.page.Typed;
import java.util.List;
import java.util.stream.Stream;

/** An avis of before, in the list. @param id its place, behind which the list goes on */
public record FormerEntry(long id, FormerAvis avis) {

    /** What the line of before also said. @param field the end of the key {@code former.field.} */
    public record Rest(String field, String words) {}

    /** Without what was left empty. */
    public List<Rest> rest() {
        return Stream.of(
                        new Rest("SIRET", avis.siret()),
                        new Rest("THEME", avis.theme()),
                        new Rest("DEPARTMENTS", avis.departments()),
                        new Rest("RECEIVING", avis.receiving()),
                        new Rest("FUNDER", avis.funder()),
                        new Rest("FOLLOW_UP", avis.followUp()),
                        new Rest("NOTE", avis.note()))
                .filter(rest -> !Typed.isEmpty(rest.words()))
                .toList();
    }
}
