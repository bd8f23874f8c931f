package fr.crig.avis.convocation;

import fr.crig.avis.committee.Signatory;
import fr.crig.avis.meeting.Meeting;
import java.util.List;

/**
 * What stands on the page where a signatory answers.
 *
 * @param day of the meeting, as written
 * @param closed why it may not, the key of a message; null if it may
 * @param given its answer, if it stands for this day; null otherwise
 * @param outdated it answered, but has to answer again
 * @param holders who may represent it
 * @param mandate the answer by which another signatory gave it its mandate; null if none did
 */
record AnswerPage(
        Meeting meeting,
        String day,
        Signatory signatory,
        String closed,
        Answer given,
        boolean outdated,
        List<Signatory> holders,
        Answer mandate,
        int number) {

    public AnswerChoice[] getChoices() {
        return AnswerChoice.values();
    }

    /** @param chosen by the link in the mail; null without one */
    AnswerForm form(AnswerChoice chosen) {
        var form = new AnswerForm();
        form.signatory = signatory.id();
        if (chosen != null) {
            form.choice = chosen.name();
        } else if (given != null) {
            form.choice = given.choice().name();
        }
        if (given != null && given.mandateTo() != null) {
            form.mandateTo = given.mandateTo();
        }
        see(form);
        return form;
    }

    /** What the form is sent from: sending it answers to this, and to nothing newer. */
    void see(AnswerForm form) {
        form.seenNumber = number;
        form.seenStart = meeting.startsAt().getEpochSecond();
    }
}
