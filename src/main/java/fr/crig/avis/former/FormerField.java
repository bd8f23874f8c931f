package fr.crig.avis.former;

import fr.crig.avis.page.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the register holds of an old avis; what it is shown, narrowed and sorted by cannot be missing. */
public enum FormerField {
    NUMBER(true, "numero", "n", "no", "numero avis", "n avis", "reference"),
    DAY(true, "date", "date avis", "date de l avis", "date du comite", "date de seance"),
    SUBJECT(true, "objet", "projet", "titre", "intitule", "intitule du projet", "objet de la demande"),
    APPLICANT(true, "porteur", "beneficiaire", "demandeur", "porteur de projet", "porteur du projet"),
    SIRET(false, "siret", "siren", "numero siret"),
    THEME(false, "theme", "thematique"),
    DEPARTMENTS(false, "departement", "departements", "territoire"),
    RECEIVING(false, "signataire", "signataire saisi", "saisi par", "service instructeur"),
    FUNDER(false, "financeur", "financeurs", "financement"),
    OUTCOME(true, "avis", "sens de l avis", "avis rendu", "avis du comite", "decision du crig"),
    ASKED(false, "montant", "montant demande", "subvention demandee", "aide demandee"),
    FOLLOW_UP(false, "suite", "suite donnee", "decision du financeur"),
    GRANTED(false, "montant accorde", "montant attribue", "subvention accordee"),
    NOTE(false, "remarque", "remarques", "observation", "observations", "commentaire", "commentaires");

    private final boolean required;
    private final List<Set<String>> headings;

    FormerField(boolean required, String... headings) {
        this.required = required;
        this.headings = Stream.of(headings).map(Words::in).toList();
    }

    public boolean isRequired() {
        return required;
    }

    /** Whether a column under this heading is very likely it: nothing is guessed from a part of a heading. */
    boolean isCalled(String heading) {
        return headings.contains(Words.in(heading));
    }
}
