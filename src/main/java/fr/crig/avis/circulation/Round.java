package fr.crig.avis.circulation;

import fr.crig.avis.committee.OpinionVisibility;
import fr.crig.avis.shared.Reference;
import java.util.Set;

/** What the sight of opinions depends on in a circulation, and whom it asked. */
record Round(Reference reference, OpinionVisibility rule, boolean closed, Set<String> asked) {

    Round {
        asked = Set.copyOf(asked);
    }

    static Round of(Circulation circulation) {
        return new Round(circulation.reference(), circulation.rule(), circulation.isClosed(), circulation.asked());
    }

    Round asking(Set<String> signatories) {
        return new Round(reference, rule, closed, signatories);
    }
}
