package fr.crig.avis.avis;

import fr.crig.avis.request.PieceKind;

/**
 * A piece that the committee had before it, as the annex of the avis names it: who holds the file proves that it is the one.
 *
 * @param size in bytes
 * @param sha256 in lower-case hexadecimal
 */
public record AnnexedPiece(PieceKind kind, String fileName, long size, String sha256) {}
