package fr.crig.avis.request;

/** Whether the reader's own signatory has still to give its opinion, or gave it; silence that was recorded is none. */
public enum OpinionFilter {
    TO_GIVE,
    GIVEN;

    /** Under which such requests are found. */
    String term(String signatory) {
        return this == GIVEN ? RequestIndex.answeredBy(signatory) : RequestIndex.awaitedOf(signatory);
    }
}
