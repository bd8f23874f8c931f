package fr.crig.avis.minutes;

import fr.crig.avis.avis.Avis;
import fr.crig.avis.avis.AvisReader;
import fr.crig.avis.avis.AvisRecord;
import fr.crig.avis.document.CleanText;
import fr.crig.avis.meeting.AgendaItem;
import fr.crig.avis.meeting.Deliberated;
import fr.crig.avis.meeting.DeliberationReader;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.Outcome;
import fr.crig.avis.meeting.Postponement;
import fr.crig.avis.meeting.Quorum;
import fr.crig.avis.minutes.MinutesItem.ItemQuorum;
import fr.crig.avis.minutes.MinutesItem.Kind;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.Reference;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What became of one matter of the agenda. */
@Component
class ItemFacts {

    private final RequestReader requests;
    private final DeliberationReader deliberations;
    private final AvisReader avis;

    ItemFacts(RequestReader requests, DeliberationReader deliberations, AvisReader avis) {
        this.requests = requests;
        this.deliberations = deliberations;
        this.avis = avis;
    }

    MinutesItem of(Meeting meeting, AgendaItem item) {
        Reference reference = item.reference();
        Optional<Deliberated> decided = deliberations.at(meeting.id(), reference);
        if (decided.isEmpty()) {
            return plain(Kind.GONE, reference, null, null, null);
        }
        if (decided.get().outcome() == Outcome.POSTPONED) {
            return postponed(decided.get());
        }
        return avis.of(reference)
                .map(Avis::content)
                .map(ItemFacts::advised)
                .orElseGet(() -> plain(Kind.AVIS_AWAITED, reference, null, null, null));
    }

    private MinutesItem postponed(Deliberated decided) {
        Postponement told = decided.postponements().stream()
                .filter(one -> one.on().equals(decided.on()))
                .findFirst()
                .orElseThrow();
        return plain(
                Kind.POSTPONED,
                decided.reference(),
                quorum(decided.quorum()),
                CleanText.orNull(told.reason()),
                CleanText.orNull(told.expected()));
    }

    private MinutesItem plain(Kind kind, Reference reference, ItemQuorum quorum, String reason, String expected) {
        FundingRequest request = requests.get(reference);
        return new MinutesItem(
                kind,
                reference.value(),
                CleanText.of(request.title()),
                CleanText.of(request.applicantName()),
                null,
                null,
                false,
                List.of(),
                List.of(),
                quorum,
                reason,
                expected,
                null);
    }

    private static MinutesItem advised(AvisRecord avis) {
        return new MinutesItem(
                Kind.AVIS,
                avis.reference(),
                avis.title(),
                avis.applicant(),
                avis.number(),
                avis.outcome(),
                avis.forInformation(),
                avis.positions(),
                avis.reserves(),
                new ItemQuorum(avis.quorumCounted(), avis.quorumBase(), avis.quorumRequired()),
                null,
                null,
                null);
    }

    private static ItemQuorum quorum(Quorum quorum) {
        return quorum == null ? null : new ItemQuorum(quorum.counted(), quorum.base(), quorum.required());
    }
}
