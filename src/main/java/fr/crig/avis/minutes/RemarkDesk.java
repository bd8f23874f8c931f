package fr.crig.avis.minutes;

import fr.crig.avis.account.Journal;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.member.MemberLookup;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Authorship;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Role;
import fr.crig.avis.storage.Desk;
import java.time.Clock;
import java.time.Instant;

/** Where the members of the signatories remark on minutes, until the term. */
@Desk
public class RemarkDesk {

    private final MinutesAccess access;
    private final Remarks remarks;
    private final MemberLookup members;
    private final Journal journal;
    private final Clock clock;

    RemarkDesk(MinutesAccess access, Remarks remarks, MemberLookup members, Journal journal, Clock clock) {
        this.access = access;
        this.remarks = remarks;
        this.members = members;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * All who may read the minutes see it at once. The row of the minutes stays locked until it is kept: either the term finds
     * the remark, or the remark finds that the term has passed. The same form sent once more adds none.
     *
     * @throws Refusal if it is empty, or the term has passed
     */
    public void remark(Actor member, long meeting, RemarkForm form) {
        Instant now = clock.instant();
        access.visible(member, meeting);
        if (!mayRemark(member)) {
            throw new NotVisible(meeting);
        }
        Minutes minutes = access.locked(meeting);
        minutes.ensureOpenToRemarks(now);
        Authorship authorship = members.authorship(member, now);
        String words = MinutesForms.remark(form);
        if (isMade(minutes, authorship.givenBy(), words)) {
            return;
        }
        remarks.save(Remark.by(member.signatory(), authorship, minutes, words));
        journal.record(member, authorship.onBehalfOf(), "minutes.remarked", Meeting.subject(meeting), null);
    }

    /** By a second click, or by the back button. */
    private boolean isMade(Minutes minutes, String author, String words) {
        return remarks.findByMinutesOrderByIdAsc(minutes.id()).stream()
                .anyMatch(one ->
                        one.authorship().givenBy().equals(author) && one.words().equals(words));
    }

    static boolean mayRemark(Actor reader) {
        return reader.is(Role.MEMBER) && reader.signatory() != null;
    }
}
