package fr.crig.avis.convocation;

import fr.crig.avis.account.Journal;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingLookup;
import fr.crig.avis.page.Formats;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.storage.Desk;
import fr.crig.avis.storage.FirstWins;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

/** Where the secretariat reminds those who have not answered a convocation. */
@Desk
public class AnswerReminderDesk {

    private final MeetingLookup meetings;
    private final ConvocationLookup convocations;
    private final AwaitedLookup awaited;
    private final AnswerAccess access;
    private final Addressing addressing;
    private final ConvocationNotices notices;
    private final Journal journal;
    private final Committee committee;
    private final Formats formats;
    private final Clock clock;

    AnswerReminderDesk(
            MeetingLookup meetings,
            ConvocationLookup convocations,
            AwaitedLookup awaited,
            AnswerAccess access,
            Addressing addressing,
            ConvocationNotices notices,
            Journal journal,
            Committee committee,
            Formats formats,
            Clock clock) {
        this.meetings = meetings;
        this.convocations = convocations;
        this.awaited = awaited;
        this.access = access;
        this.addressing = addressing;
        this.notices = notices;
        this.journal = journal;
        this.committee = committee;
        this.formats = formats;
        this.clock = clock;
    }

    /**
     * @return short names of the signatories that are reminded
     * @throws Refusal when nobody may answer, all did, or somebody was reminded of this meeting today
     */
    public String remind(Actor secretary, long id) {
        secretary.ensureSecretariat();
        Meeting meeting = meetings.get(id);
        access.whyClosed(meeting).ifPresent(key -> {
            throw Refusal.because(key);
        });
        AwaitedAnswers silent = awaited.of(meeting).orElseThrow(() -> Refusal.because("refusal.reminder.nobodySilent"));
        if (!silent.remindable()) {
            throw Refusal.because(
                    "refusal.reminder.today", formats.time(silent.reminded().at()));
        }
        String names = silent.signatories().stream().map(committee::shortName).collect(Collectors.joining(", "));
        journal.record(secretary, AwaitedLookup.REMINDED, meeting.subject(), names);
        FirstWins.save(meeting.subject(), () -> tell(meeting, silent));
        return names;
    }

    /** Whoever acts on the day as the register says now: it may be another than the one that was convened. */
    private boolean tell(Meeting meeting, AwaitedAnswers silent) {
        Convocation last =
                convocations.last(meeting.id()).orElseThrow(() -> Refusal.because("refusal.answer.notConvened"));
        List<Addressee> addressees = addressing.on(meeting.day()).all().stream()
                .filter(addressee -> silent.signatories().contains(addressee.signatory()))
                .toList();
        notices.answersAwaited(last, addressees, ParisTime.day(clock.instant()));
        return true;
    }
}
