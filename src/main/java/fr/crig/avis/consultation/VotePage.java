package fr.crig.avis.consultation;

import fr.crig.avis.circulation.Stance;
import fr.crig.avis.committee.Signatory;
import fr.crig.avis.request.FundingRequest;
import java.util.List;

/** What stands on the page where a member votes. @param versions how its signatory voted until now, oldest first */
public record VotePage(
        FundingRequest request, Consultation consultation, Signatory signatory, boolean open, List<Vote> versions) {

    public List<Stance> stances() {
        return Stance.CHOICES;
    }

    public Vote last() {
        return versions.isEmpty() ? null : versions.get(versions.size() - 1);
    }

    int number() {
        return versions.isEmpty() ? 0 : last().number();
    }
}
