package fr.crig.avis.worklist;

import fr.crig.avis.convocation.AwaitedAnswers;
import fr.crig.avis.deliberation.Quorum;
import fr.crig.avis.meeting.ListedMeeting;

/**
 * What the secretariat wants to know of the next meeting before it opens its page.
 *
 * @param days from today
 * @param items on its agenda
 * @param answered signatories whose answer stands
 * @param asked all of them
 * @param awaited whose answers are missing; null when none is, or nobody may answer
 * @param forecast the quorum if all come who said so, and nobody else
 */
public record NextMeeting(
        ListedMeeting meeting,
        long days,
        int items,
        long answered,
        long asked,
        AwaitedAnswers awaited,
        Quorum forecast) {}
