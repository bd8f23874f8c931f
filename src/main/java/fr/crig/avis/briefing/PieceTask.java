package fr.crig.avis.briefing;

import java.nio.file.Path;

/**
 * A piece to be made into pages.
 *
 * @param mediaType JPEG, another picture, or PDF
 * @param target where its pages go, in a document of their own
 */
record PieceTask(String mediaType, Path source, Path target) {

    private static final String BETWEEN = "\t";

    boolean isPicture() {
        return mediaType.startsWith("image/");
    }

    PieceResult done() {
        return isPicture()
                ? PieceWork.picture(source, target, mediaType.equals("image/jpeg"))
                : PieceWork.document(source, target);
    }

    String line() {
        return String.join(BETWEEN, mediaType, source.toString(), target.toString());
    }

    static PieceTask read(String line) {
        String[] parts = line.split(BETWEEN);
        return new PieceTask(parts[0], Path.of(parts[1]), Path.of(parts[2]));
    }
}
