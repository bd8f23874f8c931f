package fr.crig.avis.minutes;

import fr.crig.avis.account.Journal;
import fr.crig.avis.document.SignsToReplace;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingLookup;
import fr.crig.avis.meeting.MeetingProcess;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.storage.Desk;
import java.util.List;

/** Where the secretariat writes the minutes, sends them, and answers the remarks. */
@Desk
public class MinutesDesk {

    private final MinutesRegister register;
    private final MinutesAccess access;
    private final MinutesWords words;
    private final MinutesFacts facts;
    private final RemarkAnswers answers;
    private final SignsToReplace signs;
    private final MeetingLookup meetings;
    private final MeetingProcess process;
    private final Journal journal;

    MinutesDesk(
            MinutesRegister register,
            MinutesAccess access,
            MinutesWords words,
            MinutesFacts facts,
            RemarkAnswers answers,
            SignsToReplace signs,
            MeetingLookup meetings,
            MeetingProcess process,
            Journal journal) {
        this.register = register;
        this.access = access;
        this.words = words;
        this.facts = facts;
        this.answers = answers;
        this.signs = signs;
        this.meetings = meetings;
        this.process = process;
        this.journal = journal;
    }

    /**
     * Keeps what was typed, complete or not.
     *
     * @throws ChangedMeanwhile if somebody changed it since the form was made
     */
    public void save(Actor actor, long meeting, MinutesForm form) {
        keep(actor, meeting, form);
    }

    /**
     * To the signatories, for their remarks.
     *
     * @throws Refusal if the avis on one of the items is not recorded yet, or signs will be lost that nobody was told of
     * @throws ChangedMeanwhile if somebody changed it since the form was made, or it was sent
     */
    public void send(Actor actor, long id, MinutesForm form) {
        Minutes minutes = keep(actor, id, form);
        signs.ensureSeen(form.seenSigns, form.allWords());
        Meeting meeting = meetings.get(id);
        minutes.complete(facts.complete(minutes.facts()));
        List<String> waiting = minutes.facts().waitingForAvis();
        if (!waiting.isEmpty()) {
            throw Refusal.because("refusal.minutes.avisMissing", String.join(", ", waiting));
        }
        register.save(minutes);
        journal.record(actor, "minutes.sent", meeting.subject(), null);
        process.minutesReady(meeting);
    }

    /**
     * Each remark has its answer: the minutes are approved as corrected.
     *
     * @throws Refusal if a remark has no answer, or signs will be lost that nobody was told of
     * @throws ChangedMeanwhile if somebody changed it since the form was made
     */
    public void answer(Actor actor, long id, MinutesForm form) {
        Minutes minutes = keep(actor, id, form);
        signs.ensureSeen(form.seenSigns, form.allWords());
        answers.ensureComplete(minutes);
        minutes.answered();
        register.save(minutes);
        Meeting meeting = meetings.get(id);
        journal.record(actor, "minutes.answered", meeting.subject(), null);
        process.remarksAnswered(meeting);
    }

    private Minutes keep(Actor actor, long meeting, MinutesForm form) {
        Minutes minutes = access.locked(actor, meeting);
        minutes.ensureEditable();
        minutes.ensureUnchangedSince(form.version);
        words.write(minutes, MinutesForms.read(form, minutes.facts().items().size()), actor);
        if (minutes.state() == MinutesState.ANSWERING) {
            answers.keep(minutes, form);
        }
        return register.save(minutes);
    }
}
