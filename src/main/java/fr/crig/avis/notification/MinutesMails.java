package fr.crig.avis.notification;

import static fr.crig.avis.notification.Announcement.once;
import static fr.crig.avis.notification.Recipients.together;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.Signatory;
import fr.crig.avis.minutes.Minutes;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.storage.Desk;
import java.util.List;

/** Tells the members of every signatory of the minutes of a meeting. May be called again: nobody is told twice. */
@Desk
public class MinutesMails {

    private final Outbox outbox;
    private final Recipients recipients;
    private final Committee committee;

    MinutesMails(Outbox outbox, Recipients recipients, Committee committee) {
        this.outbox = outbox;
        this.recipients = recipients;
        this.committee = committee;
    }

    public void sent(Minutes minutes) {
        outbox.put(
                once(NoticeEvent.MINUTES_SENT, facts(minutes))
                        .due(ParisTime.day(minutes.remarksTerm()))
                        .with(file(minutes, "-projet", MinutesAttachment.sent(minutes.meeting()))),
                everybody());
    }

    public void approved(Minutes minutes) {
        outbox.put(
                once(NoticeEvent.MINUTES_APPROVED, facts(minutes))
                        .saying(minutes.sha256())
                        .with(file(minutes, "", MinutesAttachment.approved(minutes.meeting()))),
                everybody());
    }

    private List<Recipient> everybody() {
        return together(
                recipients.members(
                        committee.signatories().stream().map(Signatory::id).toList()),
                recipients.secretariat());
    }

    private static MeetingFacts facts(Minutes minutes) {
        return new MeetingFacts(minutes.meeting(), minutes.facts().day());
    }

    private static AttachedFile file(Minutes minutes, String end, String source) {
        return new AttachedFile("releve-%s%s.pdf".formatted(minutes.facts().day(), end), source);
    }
}
