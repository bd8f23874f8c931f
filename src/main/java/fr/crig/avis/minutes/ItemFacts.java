package fr.crig.avis.minutes;

import fr.crig.avis.avis.Avis;
import fr.crig.avis.avis.AvisReader;
import fr.crig.avis.avis.AvisRecord;
import fr.crig.avis.document.CleanText;
import fr.crig.avis.meeting.MeetingDecision;
import fr.crig.avis.meeting.Quorum;
import fr.crig.avis.minutes.MinutesItem.ItemQuorum;
import fr.crig.avis.minutes.MinutesItem.Kind;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.session.SessionRecord;
import fr.crig.avis.shared.Reference;
import java.util.List;
import org.springframework.stereotype.Component;

/** What became of each matter of the agenda. */
@Component
class ItemFacts {

    private final RequestReader requests;
    private final AvisReader avis;

    ItemFacts(RequestReader requests, AvisReader avis) {
        this.requests = requests;
        this.avis = avis;
    }

    List<MinutesItem> of(SessionRecord session) {
        return session.items().stream().map(this::of).toList();
    }

    /** With its avis, if that is recorded by now; nothing else of it changes. */
    MinutesItem complete(MinutesItem item) {
        return item.kind() == Kind.AVIS_AWAITED
                ? avis.of(Reference.of(item.reference()))
                        .map(Avis::content)
                        .map(ItemFacts::advised)
                        .orElse(item)
                : item;
    }

    private MinutesItem of(SessionRecord.Item item) {
        return switch (item.end()) {
            case DECIDED -> decided(item);
            case POSTPONED -> postponed(item);
            case RETURNED -> request(item, Kind.RETURNED, null, null, null);
            case SENT_TO_SECOND -> request(item, Kind.SENT_TO_SECOND, null, null, null);
            case GONE -> request(item, Kind.GONE, null, null, null);
            case DONE -> subject(item, Kind.INFORMATION);
            case UNDECIDED ->
                item.reference() == null ? subject(item, Kind.LEFT) : request(item, Kind.RETURNED, null, null, null);
        };
    }

    private MinutesItem decided(SessionRecord.Item item) {
        return avis.of(item.reference())
                .map(Avis::content)
                .map(ItemFacts::advised)
                .orElseGet(() -> request(item, Kind.AVIS_AWAITED, null, null, null));
    }

    private MinutesItem postponed(SessionRecord.Item item) {
        MeetingDecision decision = item.decision();
        return request(
                item,
                Kind.POSTPONED,
                quorum(decision.quorum()),
                CleanText.orNull(decision.reason()),
                CleanText.orNull(decision.expected()));
    }

    /** In free text. */
    private static MinutesItem subject(SessionRecord.Item item, Kind kind) {
        return plain(kind, null, item.title(), null, null, null, null, CleanText.orNull(item.note()));
    }

    private MinutesItem request(SessionRecord.Item item, Kind kind, ItemQuorum quorum, String reason, String expected) {
        FundingRequest request = requests.get(item.reference());
        return plain(
                kind,
                request.reference().value(),
                request.title(),
                CleanText.of(request.applicantName()),
                quorum,
                reason,
                expected,
                null);
    }

    private static MinutesItem plain(
            Kind kind,
            String reference,
            String title,
            String applicant,
            ItemQuorum quorum,
            String reason,
            String expected,
            String note) {
        return new MinutesItem(
                kind,
                reference,
                CleanText.of(title),
                applicant,
                null,
                null,
                false,
                List.of(),
                List.of(),
                quorum,
                reason,
                expected,
                note);
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
                new ItemQuorum(avis.quorumCounted(), avis.quorumBase(), avis.quorumRequired(), avis.quorumWaivedOn()),
                null,
                null,
                null);
    }

    private static ItemQuorum quorum(Quorum quorum) {
        return quorum == null
                ? null
                : new ItemQuorum(quorum.counted(), quorum.base(), quorum.required(), quorum.waivedOn());
    }
}
