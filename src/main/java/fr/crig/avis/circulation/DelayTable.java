package fr.crig.avis.circulation;

import fr.crig.avis.committee.CommitteeProperties;
import fr.crig.avis.request.Urgency;

/** The decision table {@code opinion-delays}, asked without a process. */
public interface DelayTable {

    /** @param figures those that the table reads */
    OpinionDelays delays(Urgency urgency, CommitteeProperties.Circulation figures);
}
