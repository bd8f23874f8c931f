package fr.crig.avis.convocation;

import fr.crig.avis.account.Journal;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingLookup;
import fr.crig.avis.member.MemberLookup;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Authorship;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Role;
import fr.crig.avis.storage.Desk;
import java.time.Clock;

/** Where a signatory that comes declines to represent another: nobody can be made to speak for somebody else. */
@Desk
public class MandateDesk {

    private final MeetingLookup meetings;
    private final Convocations convocations;
    private final AnswerLookup answers;
    private final AnswerAccess access;
    private final MandateRefusals refusals;
    private final MemberLookup members;
    private final Committee committee;
    private final ConvocationNotices notices;
    private final Journal journal;
    private final Clock clock;

    MandateDesk(
            MeetingLookup meetings,
            Convocations convocations,
            AnswerLookup answers,
            AnswerAccess access,
            MandateRefusals refusals,
            MemberLookup members,
            Committee committee,
            ConvocationNotices notices,
            Journal journal,
            Clock clock) {
        this.meetings = meetings;
        this.convocations = convocations;
        this.answers = answers;
        this.access = access;
        this.refusals = refusals;
        this.members = members;
        this.committee = committee;
        this.notices = notices;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The giver is told, and has to answer again.
     *
     * @throws ChangedMeanwhile if it is not this mandate any more that the member's signatory holds
     * @throws Refusal once the meeting began
     */
    public void decline(Actor member, long id, MandateForm form) {
        if (!member.is(Role.MEMBER)) {
            throw new NotVisible(id);
        }
        Meeting meeting = meetings.get(id);
        access.whyClosed(meeting).ifPresent(key -> {
            throw Refusal.because(key);
        });
        Convocation convocation = convocations
                .findLockedByMeetingAndSequenceNumber(id, 0)
                .orElseThrow(() -> Refusal.because("refusal.answer.notConvened"));
        Answer mandate = held(member, meeting, form);
        Authorship authorship = members.authorship(member, clock.instant());
        refusals.save(MandateRefusal.of(id, mandate, authorship));
        journal.record(
                member,
                authorship.onBehalfOf(),
                "mandate.declined",
                meeting.subject(),
                committee.shortName(mandate.signatory()));
        notices.mandateDeclined(convocation, mandate.signatory(), member.signatory(), mandate.number());
    }

    private Answer held(Actor member, Meeting meeting, MandateForm form) {
        return answers.sheet(meeting)
                .mandateOf(member.signatory())
                .filter(mandate -> mandate.signatory().equals(form.giver) && mandate.number() == form.number)
                .orElseThrow(() -> new ChangedMeanwhile(meeting.subject()));
    }
}
