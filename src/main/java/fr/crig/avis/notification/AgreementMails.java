package fr.crig.avis.notification;

import fr.crig.avis.agreement.AgreementNotices;
import fr.crig.avis.agreement.AgreementTerm;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.storage.Desk;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Tells the secretariat and each signatory, at the address of its own, that the convention ends soon, or went on by itself. */
@Desk
class AgreementMails implements AgreementNotices {

    private final Outbox outbox;
    private final Recipients recipients;
    private final Committee committee;

    AgreementMails(Outbox outbox, Recipients recipients, Committee committee) {
        this.outbox = outbox;
        this.recipients = recipients;
        this.committee = committee;
    }

    @Override
    public void ending(LocalDate signedOn, AgreementTerm term, int months, boolean tacit) {
        NoticeEvent event = tacit ? NoticeEvent.AGREEMENT_GOING_ON : NoticeEvent.AGREEMENT_ENDING;
        outbox.put(
                Announcement.each(event, new AgreementMatter(signedOn), term.lastDay(), months)
                        .saying(term.lastDay(), term.lastDay().plusDays(1))
                        .due(term.lastDay()),
                readers());
    }

    @Override
    public void renewed(LocalDate signedOn, AgreementTerm term) {
        outbox.put(
                Announcement.each(NoticeEvent.AGREEMENT_RENEWED, new AgreementMatter(signedOn), term.firstDay())
                        .saying(term.firstDay(), term.lastDay()),
                readers());
    }

    private List<Recipient> readers() {
        List<Recipient> bodies = committee.signatories().stream()
                .map(body -> recipients.mailbox(body.id()))
                .flatMap(Collection::stream)
                .toList();
        return Recipients.together(recipients.secretariat(), bodies);
    }
}
