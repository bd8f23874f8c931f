package fr.crig.avis.avis;

import fr.crig.avis.page.Words;
import java.util.Set;

/** The words under which an avis is found in the register. */
final class RegisterWords {

    private RegisterWords() {}

    static Set<String> of(Avis avis) {
        AvisRecord content = avis.content();
        return Words.in(String.join(
                " ",
                content.number(),
                content.reference(),
                content.title(),
                content.applicant(),
                content.funder(),
                avis.receivingSignatory(),
                content.receivingSignatory(),
                content.text(),
                String.join(" ", content.reserves())));
    }
}
