package fr.crig.avis.convocation;

import fr.crig.avis.account.Journal;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingLookup;
import fr.crig.avis.member.MemberLookup;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Authorship;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.storage.Desk;
import fr.crig.avis.storage.FirstWins;
import java.time.Clock;

/** Where a signatory answers a convocation, and the secretariat writes down what it was told. */
@Desk
public class AnswerDesk {

    private final MeetingLookup meetings;
    private final Convocations convocations;
    private final Answers answers;
    private final AnswerLookup reader;
    private final AnswerAccess access;
    private final AnswerRules rules;
    private final MemberLookup members;
    private final Committee committee;
    private final ConvocationNotices notices;
    private final Journal journal;
    private final Clock clock;

    AnswerDesk(
            MeetingLookup meetings,
            Convocations convocations,
            Answers answers,
            AnswerLookup reader,
            AnswerAccess access,
            AnswerRules rules,
            MemberLookup members,
            Committee committee,
            ConvocationNotices notices,
            Journal journal,
            Clock clock) {
        this.meetings = meetings;
        this.convocations = convocations;
        this.answers = answers;
        this.reader = reader;
        this.access = access;
        this.rules = rules;
        this.members = members;
        this.committee = committee;
        this.notices = notices;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Gives or changes the answer of a signatory.
     *
     * @throws ChangedMeanwhile if the meeting moved, or somebody of the same signatory answered, since the page was made
     * @throws Refusal once the meeting began, or if the mandate cannot be
     */
    public void answer(Actor actor, long id, AnswerForm form) {
        access.ensureMayAnswer(actor, form.signatory);
        Meeting meeting = meetings.get(id);
        access.whyClosed(meeting).ifPresent(key -> {
            throw Refusal.because(key);
        });
        Convocation convocation = convocations
                .findLockedByMeetingAndSequenceNumber(id, 0)
                .orElseThrow(() -> Refusal.because("refusal.answer.notConvened"));
        AnswerSheet sheet = reader.sheet(meeting);
        ensureSeen(meeting, sheet, form);
        Said said = form.said();
        rules.check(said, sheet);
        if (!sheet.alreadySays(said)) {
            keep(actor, meeting, said, form.seenNumber + 1);
            release(convocation, said, sheet, form.seenNumber + 1);
            if (said.mandateTo() != null) {
                notices.mandateReceived(convocation, said.signatory(), said.mandateTo(), form.seenNumber + 1);
            }
        }
    }

    private static void ensureSeen(Meeting meeting, AnswerSheet sheet, AnswerForm form) {
        if (meeting.startsAt().getEpochSecond() != form.seenStart || sheet.number(form.signatory) != form.seenNumber) {
            throw new ChangedMeanwhile(meeting.subject());
        }
    }

    /** Two members of one signatory at once: the table takes only one answer of each number. */
    private void keep(Actor actor, Meeting meeting, Said said, int number) {
        Authorship authorship = members.authorship(actor, clock.instant());
        Answer answer = Answer.of(meeting.id(), meeting.startsAt(), said, number, actor, authorship);
        FirstWins.save(meeting.subject(), () -> answers.save(answer));
        record(actor, authorship.onBehalfOf(), meeting, said.signatory());
    }

    private void record(Actor actor, String onBehalfOf, Meeting meeting, String signatory) {
        String name = committee.shortName(signatory);
        if (actor.actsFor(signatory)) {
            journal.record(actor, onBehalfOf, "answer.given", meeting.subject(), name);
        } else {
            journal.record(actor, "answer.reported", meeting.subject(), name);
        }
    }

    /** Whoever will be away represents nobody: its truth is not refused, but the giver of the mandate is told. */
    private void release(Convocation convocation, Said said, AnswerSheet sheet, int number) {
        if (!said.choice().isThere() && !sheet.isAway(said.signatory())) {
            sheet.mandateOf(said.signatory())
                    .map(Answer::signatory)
                    .ifPresent(giver -> notices.mandateReleased(convocation, giver, said.signatory(), number));
        }
    }
}
