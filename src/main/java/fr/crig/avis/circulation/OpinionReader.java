package fr.crig.avis.circulation;

import fr.crig.avis.account.OpinionFacts;
import fr.crig.avis.account.Visibility;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way to read opinions for somebody: each goes through the one visibility predicate. */
@Service
@Transactional(readOnly = true)
public class OpinionReader {

    private final Circulations circulations;
    private final Opinions opinions;

    OpinionReader(Circulations circulations, Opinions opinions) {
        this.circulations = circulations;
        this.opinions = opinions;
    }

    public Optional<Circulation> circulation(Reference reference) {
        return circulations.findByReference(reference);
    }

    /** One answer a signatory asked, in the order of their ids; what the reader may not see is left out of it. */
    public List<Answer> answers(Actor reader, FundingRequest request) {
        return circulation(request.reference())
                .map(circulation -> answers(reader, request, circulation))
                .orElse(List.of());
    }

    /** The last opinion of each signatory, for the service itself: synthesis and avis. */
    public List<Opinion> latest(Reference reference) {
        return versions(reference).values().stream()
                .map(all -> all.get(all.size() - 1))
                .toList();
    }

    private List<Answer> answers(Actor reader, FundingRequest request, Circulation circulation) {
        Map<String, List<Opinion>> versions = versions(request.reference());
        boolean hasGiven = reader.signatory() != null && versions.containsKey(reader.signatory());
        return circulation.asked().stream()
                .sorted()
                .map(signatory -> {
                    boolean visible =
                            Visibility.maySeeOpinion(reader, facts(signatory, hasGiven, request, circulation));
                    List<Opinion> all = versions.getOrDefault(signatory, List.of());
                    return new Answer(
                            signatory,
                            signatory.equals(request.receivingSignatory()),
                            !all.isEmpty(),
                            visible ? all : List.of());
                })
                .toList();
    }

    private static OpinionFacts facts(
            String signatory, boolean hasGiven, FundingRequest request, Circulation circulation) {
        boolean notified = request.state() == RequestState.AVIS_RECORDED || request.state() == RequestState.CLOSED;
        return new OpinionFacts(
                signatory,
                hasGiven,
                circulation.isClosed(),
                circulation.rule(),
                notified,
                request.receivingSignatory());
    }

    private Map<String, List<Opinion>> versions(Reference reference) {
        return opinions.findByReferenceOrderBySignatoryAscNumberAsc(reference).stream()
                .collect(Collectors.groupingBy(Opinion::signatory, TreeMap::new, Collectors.toList()));
    }
}
