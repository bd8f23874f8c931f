package fr.crig.avis.notification;

import static fr.crig.avis.notification.Announcement.each;

import fr.crig.avis.avis.LiftingState;
import fr.crig.avis.avis.ReserveLifting;
import fr.crig.avis.avis.ReserveNotices;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.storage.Desk;
import java.util.Collection;
import java.util.List;

/** Puts before a signatory the reserve that it made and that is said to be lifted, and tells the receiving one what it answered. */
@Desk
class ReserveMails implements ReserveNotices {

    private final Outbox outbox;
    private final Recipients recipients;

    ReserveMails(Outbox outbox, Recipients recipients) {
        this.outbox = outbox;
        this.recipients = recipients;
    }

    @Override
    public void proposed(FundingRequest request, ReserveLifting lifting) {
        outbox.put(
                each(NoticeEvent.RESERVE_PROPOSED, NoticeFacts.of(request), lifting.id())
                        .leadingTo("/demandes/" + request.reference() + "/reserves/" + lifting.id())
                        .with(reserve(lifting)),
                makers(lifting));
    }

    @Override
    public void settled(FundingRequest request, ReserveLifting lifting) {
        NoticeFacts facts = NoticeFacts.of(request);
        NoticeEvent event =
                lifting.state() == LiftingState.CONFIRMED ? NoticeEvent.RESERVE_LIFTED : NoticeEvent.RESERVE_KEPT;
        outbox.put(
                each(event, facts, lifting.id()).with(reserve(lifting)).quoting(lifting.reason()),
                recipients.receivingSide(facts));
    }

    private List<Recipient> makers(ReserveLifting lifting) {
        List<Recipient> acting = lifting.makers().stream()
                .map(recipients::acting)
                .flatMap(Collection::stream)
                .toList();
        return lifting.makers().isEmpty() ? recipients.secretariat() : Recipients.together(acting);
    }

    private static List<Detail> reserve(ReserveLifting lifting) {
        return List.of(Detail.of("reserve", lifting.rank(), lifting.words()));
    }
}
