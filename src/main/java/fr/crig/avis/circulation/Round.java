package fr.crig.avis.circulation;

import fr.crig.avis.committee.OpinionVisibility;
import fr.crig.avis.shared.Reference;

/** What the sight of opinions depends on in a circulation, without whom it asked. */
record Round(Reference reference, OpinionVisibility rule, boolean closed) {

    static Round of(Circulation circulation) {
        return new Round(circulation.reference(), circulation.rule(), circulation.isClosed());
    }
}
