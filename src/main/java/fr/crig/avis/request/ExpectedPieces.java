package fr.crig.avis.request;

import java.util.List;
import java.util.Set;

/**
 * The pieces that admissibility will look for in a request, so that whoever types it need not wait for the letter.
 *
 * @param expected by the decision table, for what the request says now
 * @param present joined, or chosen on the page
 */
public record ExpectedPieces(List<PieceKind> expected, Set<PieceKind> present) {

    public boolean expects(PieceKind kind) {
        return expected.contains(kind);
    }

    public boolean has(PieceKind kind) {
        return present.contains(kind);
    }

    public List<PieceKind> missing() {
        return expected.stream().filter(kind -> !has(kind)).toList();
    }
}
