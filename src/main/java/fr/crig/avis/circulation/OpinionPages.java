package fr.crig.avis.circulation;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.request.Difference;
import fr.crig.avis.request.Differences;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the opinion's page shows. */
@Service
@Transactional(readOnly = true)
class OpinionPages {

    private final RequestReader requests;
    private final OpinionReader opinions;
    private final ConflictTable conflicts;
    private final Differences differences;
    private final Authors authors;
    private final Committee committee;
    private final Clock clock;

    OpinionPages(
            RequestReader requests,
            OpinionReader opinions,
            ConflictTable conflicts,
            Differences differences,
            Authors authors,
            Committee committee,
            Clock clock) {
        this.requests = requests;
        this.opinions = opinions;
        this.conflicts = conflicts;
        this.differences = differences;
        this.authors = authors;
        this.committee = committee;
        this.clock = clock;
    }

    /**
     * @return nothing if this reader was not asked for an opinion
     * @throws fr.crig.avis.shared.NotVisible if the reader may not even see the request
     */
    Optional<OpinionPage> of(Actor member, Reference reference) {
        FundingRequest request = requests.visible(member, reference);
        return opinions.circulation(reference)
                .filter(circulation -> circulation.asks(member))
                .map(circulation -> page(member, request, circulation));
    }

    private OpinionPage page(Actor member, FundingRequest request, Circulation circulation) {
        List<Opinion> versions = ownVersions(member, request);
        var signatory = committee.signatory(member.signatory());
        return new OpinionPage(
                request,
                requests.attachments(request),
                signatory,
                circulation,
                request.state().isBeforeAvis() && circulation.isOpen(clock.instant()),
                authors.of(member, circulation).onBehalfOf(),
                LinkProposal.of(signatory, request.dossier()),
                effects(request.asksForMoney()),
                versions,
                sinceLast(versions, request));
    }

    private List<Difference> sinceLast(List<Opinion> versions, FundingRequest request) {
        if (versions.isEmpty()) {
            return List.of();
        }
        Opinion last = versions.get(versions.size() - 1);
        return differences.since(request, last.revision(), last.authorship().givenAt());
    }

    private List<Opinion> ownVersions(Actor member, FundingRequest request) {
        return opinions.answers(member, request).stream()
                .filter(answer -> member.actsFor(answer.signatory()))
                .findFirst()
                .map(Answer::versions)
                .orElse(List.of());
    }

    private Map<DeclaredLink, LinkEffect> effects(boolean moneyAtStake) {
        Map<DeclaredLink, LinkEffect> effects = new EnumMap<>(DeclaredLink.class);
        for (DeclaredLink link : DeclaredLink.values()) {
            effects.put(link, conflicts.effectOf(link, moneyAtStake));
        }
        return effects;
    }
}
