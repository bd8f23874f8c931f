package fr.crig.avis.notification;

import static fr.crig.avis.notification.Announcement.each;

import fr.crig.avis.circulation.Opinion;
import fr.crig.avis.circulation.OpinionNotices;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.page.Formats;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Authorship;
import fr.crig.avis.storage.Desk;
import java.util.ArrayList;
import java.util.List;

/** Sends a member, and nobody else, the opinion that it gave. The outbox does not show it: see {@link NoticeEvent#isConfidential}. */
@Desk
class OpinionMails implements OpinionNotices {

    private final Outbox outbox;
    private final Recipients recipients;
    private final Committee committee;
    private final Formats formats;

    OpinionMails(Outbox outbox, Recipients recipients, Committee committee, Formats formats) {
        this.outbox = outbox;
        this.recipients = recipients;
        this.committee = committee;
        this.formats = formats;
    }

    @Override
    public void given(Opinion opinion, FundingRequest request, Actor member) {
        outbox.put(
                each(NoticeEvent.OPINION_GIVEN, NoticeFacts.of(request), opinion.signatory(), opinion.number())
                        .saying(committee.shortName(opinion.signatory()))
                        .with(details(opinion))
                        .quoting(opinion.reasons()),
                recipients.member(member));
        if (opinion.number() > 1) {
            corrected(opinion, request, member);
        }
    }

    @Override
    public void pieceInfected(Opinion opinion, FundingRequest request) {
        outbox.put(
                each(NoticeEvent.OPINION_PIECE_INFECTED, NoticeFacts.of(request), opinion.signatory(), opinion.number())
                        .saying(
                                committee.shortName(opinion.signatory()),
                                opinion.piece().fileName()),
                recipients.acting(opinion.signatory()));
    }

    /** Not what it says now: whoever stands in for an absent titulaire reads these mails too, and the page shows it. */
    private void corrected(Opinion opinion, FundingRequest request, Actor member) {
        outbox.put(
                each(NoticeEvent.OPINION_CORRECTED, NoticeFacts.of(request), opinion.signatory(), opinion.number())
                        .saying(committee.shortName(opinion.signatory()), member.name()),
                recipients.titulairesExcept(member, opinion.signatory()));
    }

    private List<Detail> details(Opinion opinion) {
        Authorship author = opinion.authorship();
        List<Detail> details = new ArrayList<>();
        details.add(Detail.of("given", formats.dateTime(author.givenAt()), author.givenName(), opinion.revision()));
        if (author.onBehalfOf() != null) {
            details.add(Detail.of("onBehalfOf", author.onBehalfOf()));
        }
        details.add(Detail.of("stance", opinion.stance()));
        List<String> reserves = opinion.reserveTexts();
        for (int rank = 1; rank <= reserves.size(); rank++) {
            details.add(Detail.of("reserve", rank, reserves.get(rank - 1)));
        }
        return details;
    }
}
