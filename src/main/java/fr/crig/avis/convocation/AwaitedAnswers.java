package fr.crig.avis.convocation;

import fr.crig.avis.account.JournalEntry;
import java.util.List;

/**
 * Who has not answered a convocation yet, or has to answer again.
 *
 * @param signatories identifiers, at least one
 * @param reminded when and of what somebody was reminded for the last time; null if nobody was
 * @param remindable nobody was reminded today
 */
public record AwaitedAnswers(long meeting, List<String> signatories, JournalEntry reminded, boolean remindable) {}
