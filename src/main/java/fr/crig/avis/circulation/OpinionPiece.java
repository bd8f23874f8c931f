package fr.crig.avis.circulation;

/** The file that goes with a version of an opinion, and is seen by whoever may see that. @param mediaType as found in its content */
public record OpinionPiece(String fileName, String mediaType, Long sizeBytes, String sha256, Long fileId) {}
