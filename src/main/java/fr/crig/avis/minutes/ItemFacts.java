package fr.crig.avis.minutes;

import fr.crig.avis.avis.Avis;
import fr.crig.avis.avis.AvisReader;
import fr.crig.avis.avis.AvisRecord;
import fr.crig.avis.deliberation.Decision;
import fr.crig.avis.deliberation.ItemFate;
import fr.crig.avis.deliberation.Quorum;
import fr.crig.avis.minutes.MinutesItem.ItemQuorum;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.session.SessionRecord;
import fr.crig.avis.shared.CleanText;
import fr.crig.avis.shared.Reference;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * What became of each matter of the agenda. Its avis is the one of this day: a request may have another one, that this one replaces,
 * or that replaces it.
 */
@Component
class ItemFacts {

    private final RequestReader requests;
    private final AvisReader avis;

    ItemFacts(RequestReader requests, AvisReader avis) {
        this.requests = requests;
        this.avis = avis;
    }

    List<MinutesItem> of(SessionRecord session, LocalDate day) {
        avis.readAhead(session.items().stream()
                .map(SessionRecord.Item::reference)
                .filter(Objects::nonNull)
                .toList());
        return session.items().stream().map(item -> of(item, day)).toList();
    }

    /** With its avis, if that is recorded by now; nothing else of it changes. */
    MinutesItem complete(MinutesItem item, LocalDate day) {
        return item.awaitsAvis()
                ? avis.of(Reference.of(item.reference()), day)
                        .map(Avis::content)
                        .map(ItemFacts::advised)
                        .orElse(item)
                : item;
    }

    private MinutesItem of(SessionRecord.Item item, LocalDate day) {
        if (item.reference() == null) {
            return subject(item);
        }
        if (item.fate() == ItemFate.DECIDED) {
            return decided(item, day);
        }
        return item.fate() == ItemFate.POSTPONED ? postponed(item) : undecided(item);
    }

    private MinutesItem undecided(SessionRecord.Item item) {
        return request(item, item.fate() == ItemFate.OPEN ? ItemFate.RETURNED : item.fate(), null, null, null);
    }

    private MinutesItem decided(SessionRecord.Item item, LocalDate day) {
        return avis.of(item.reference(), day)
                .map(Avis::content)
                .map(ItemFacts::advised)
                .orElseGet(() -> request(item, ItemFate.DECIDED, null, null, null));
    }

    private MinutesItem postponed(SessionRecord.Item item) {
        Decision decision = item.decision();
        return request(
                item,
                ItemFate.POSTPONED,
                quorum(decision.quorum()),
                CleanText.orNull(decision.reason()),
                CleanText.orNull(decision.expected()));
    }

    /** In free text. */
    private static MinutesItem subject(SessionRecord.Item item) {
        return plain(item.fate(), null, item.title(), null, null, null, null, CleanText.orNull(item.note()));
    }

    private MinutesItem request(
            SessionRecord.Item item, ItemFate fate, ItemQuorum quorum, String reason, String expected) {
        FundingRequest request = requests.get(item.reference());
        return plain(
                fate,
                request.reference().value(),
                request.title(),
                CleanText.of(request.applicantName()),
                quorum,
                reason,
                expected,
                null);
    }

    private static MinutesItem plain(
            ItemFate fate,
            String reference,
            String title,
            String applicant,
            ItemQuorum quorum,
            String reason,
            String expected,
            String note) {
        return new MinutesItem(
                fate,
                reference,
                CleanText.of(title),
                applicant,
                null,
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
                ItemFate.DECIDED,
                avis.reference(),
                avis.title(),
                avis.applicant(),
                avis.number(),
                avis.outcome(),
                avis.text(),
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
