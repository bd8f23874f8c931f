package fr.crig.avis.briefing;

import fr.crig.avis.circulation.Opinion;
import fr.crig.avis.circulation.OpinionPiece;
import fr.crig.avis.request.Attachment;
import fr.crig.avis.request.PieceKind;
import fr.crig.avis.shared.Reference;

/**
 * A file that goes into the book: one joined to the request, or to an opinion that the reader may see.
 *
 * @param fileId of its content, which no other piece of the book has
 * @param size in bytes
 * @param kind null when it is joined to an opinion
 * @param signatory whose opinion it is joined to; null when it is the request's
 * @param path of its address, without host
 */
public record BookPiece(
        long fileId,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        PieceKind kind,
        String signatory,
        String path) {

    static BookPiece of(Reference reference, Attachment piece) {
        return new BookPiece(
                piece.fileId(),
                piece.fileName(),
                piece.mediaType(),
                piece.size(),
                piece.sha256(),
                piece.kind(),
                null,
                "/demandes/" + reference + "/pieces/" + piece.id());
    }

    /** @param opinion one that has a file */
    static BookPiece of(Opinion opinion) {
        OpinionPiece piece = opinion.piece();
        return new BookPiece(
                piece.fileId(),
                piece.fileName(),
                piece.mediaType(),
                piece.sizeBytes(),
                piece.sha256(),
                null,
                opinion.signatory(),
                "/demandes/" + opinion.reference() + "/avis-signataires/" + opinion.id() + "/piece");
    }
}
