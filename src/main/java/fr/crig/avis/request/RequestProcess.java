package fr.crig.avis.request;

import fr.crig.avis.shared.Reference;
import java.time.Instant;

/** Tells the process engine what was decided about a request, so that it finds who is next. Joins the caller's transaction. */
public interface RequestProcess {

    void submitted(Reference reference, String receivingSignatory, Instant admissibilityDue);

    void admitted(Reference reference, Urgency urgency);

    void completionAsked(Reference reference, CompletionTerms terms);

    void foundOutsidePerimeter(Reference reference);

    void completed(Reference reference, Instant admissibilityDue);

    void lapseConfirmed(Reference reference);

    void moreTimeGranted(Reference reference, CompletionTerms terms);

    void withdrawn(Reference reference);

    void cancelled(Reference reference);
}
