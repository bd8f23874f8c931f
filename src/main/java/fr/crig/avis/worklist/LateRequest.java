package fr.crig.avis.worklist;

import fr.crig.avis.account.JournalEntry;
import java.util.List;

/**
 * A request that waits too long for others than the secretariat.
 *
 * @param awaited identifiers of the signatories that are late
 * @param reminded when and of what somebody was reminded for the last time; null if nobody was
 * @param remindable nobody was reminded today
 */
public record LateRequest(RequestLine request, List<String> awaited, JournalEntry reminded, boolean remindable) {}
