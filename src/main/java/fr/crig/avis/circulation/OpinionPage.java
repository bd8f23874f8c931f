package fr.crig.avis.circulation;

import fr.crig.avis.committee.Signatory;
import fr.crig.avis.request.Attachment;
import fr.crig.avis.request.Difference;
import fr.crig.avis.request.FundingRequest;
import java.util.List;
import java.util.Map;

/**
 * What stands on the page where a member gives the opinion of its signatory.
 *
 * @param open whether an opinion may still be given or corrected
 * @param onBehalfOf name of the titulaire in whose place an opinion would be given now; null if in one's own
 * @param proposed the link that the request itself betrays; null if none
 * @param effects what each link entails on this request
 * @param versions what this signatory has said until now, oldest first
 * @param differences what changed in the request since the last of them
 */
record OpinionPage(
        FundingRequest request,
        List<Attachment> attachments,
        Signatory signatory,
        Circulation circulation,
        boolean open,
        String onBehalfOf,
        DeclaredLink proposed,
        Map<DeclaredLink, LinkEffect> effects,
        List<Opinion> versions,
        List<Difference> differences) {

    /** The stances to choose from: silence is none of them. */
    public List<Stance> getStances() {
        return Stance.CHOICES;
    }

    /** The request was withdrawn or cancelled: nobody is asked any more, even before the term. */
    public boolean isStopped() {
        return request.state().isStopped();
    }

    /** Number of the last opinion; 0 before the first. */
    int number() {
        return versions.isEmpty() ? 0 : last().number();
    }

    public Opinion last() {
        return versions.isEmpty() ? null : versions.get(versions.size() - 1);
    }

    public boolean isRequestNewer() {
        return !versions.isEmpty() && (last().revision() < request.revision() || !differences.isEmpty());
    }
}
