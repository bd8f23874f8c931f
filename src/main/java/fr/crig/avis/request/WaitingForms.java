package fr.crig.avis.request;

import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import java.util.List;

/** What a request waits for: the pages of the tasks that this reader may do now. */
public interface WaitingForms {

    /** Ends of the addresses {@code /demandes/<reference>/<form>}. */
    List<String> of(Reference reference, Actor reader);
}
