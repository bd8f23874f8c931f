package fr.crig.avis.account;

/**
 * What {@link Visibility} must know of a written consultation.
 *
 * @param readerOut the reader's signatory recused itself or is the applicant: it is on the applicant's side. The
 *     secretariat's is the one that holds it
 * @param receivingSignatory the signatory that deposited the request: its agents are on the applicant's side
 */
public record ConsultationFacts(
        boolean readerOut, boolean voteClosed, boolean avisNotified, String receivingSignatory) {}
