package fr.crig.avis.briefing;

import fr.crig.avis.briefing.BoundPiece.Fate;
import java.util.Optional;

/**
 * What became of a piece.
 *
 * @param count of its pages; 0 unless it is included
 * @param filesLeft whether there are files in it that stay behind
 */
record PieceResult(Fate fate, int count, boolean filesLeft) {

    private static final String MARK = "piece";
    private static final String BETWEEN = " ";

    static PieceResult without(Fate fate) {
        return new PieceResult(fate, 0, false);
    }

    String line() {
        return String.join(BETWEEN, MARK, fate.name(), String.valueOf(count), String.valueOf(filesLeft));
    }

    /** @param line nothing in it if it is another, such as the last words of a process without memory */
    static Optional<PieceResult> read(String line) {
        String[] parts = line.split(BETWEEN);
        return parts[0].equals(MARK)
                ? Optional.of(new PieceResult(
                        Fate.valueOf(parts[1]), Integer.parseInt(parts[2]), Boolean.parseBoolean(parts[3])))
                : Optional.empty();
    }
}
