package fr.crig.avis.request;

/** A file whose content is of a kind that we accept. @param mediaType as found in its content, never as declared */
public record AcceptedFile(String fileName, String mediaType) {}
