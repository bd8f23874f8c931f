package fr.crig.avis.meeting;

import fr.crig.avis.deliberation.Outcome;
import fr.crig.avis.shared.Reference;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** What an agenda needs to know of the register: which avis its requests were given. */
public interface RecordedAvis {

    /** Those deliberated on that day, by their request, in one query; whoever may see the request may see its avis. */
    Map<Reference, Recorded> on(LocalDate day, Collection<Reference> requests);

    /** One of them. */
    record Recorded(String number, Outcome outcome) {}
}
