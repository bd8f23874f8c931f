package fr.crig.avis.privacy;

import fr.crig.avis.account.AccountDesk;
import fr.crig.avis.account.JournalErasure;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Violation;
import fr.crig.avis.storage.Desk;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases a person whose account is closed. What it did stays, done by its body: neither its name nor its address stands anywhere
 * any more, but in the legal record.
 */
@Desk
public class ErasureDesk {

    /** What a person was told, and the record of what was done, keep no matter open. */
    private static final Set<String> NO_MATTER =
            Set.of("notice", "journal_entry", "avis", "register_line", "register_term");

    private final People people;
    private final Traces traces;
    private final Eraser eraser;
    private final AccountDesk accounts;
    private final JournalErasure journal;
    private final List<OpenMatters> matters;
    private final ApplicationEventPublisher events;

    ErasureDesk(
            People people,
            Traces traces,
            Eraser eraser,
            AccountDesk accounts,
            JournalErasure journal,
            List<OpenMatters> matters,
            ApplicationEventPublisher events) {
        this.people = people;
        this.traces = traces;
        this.eraser = eraser;
        this.accounts = accounts;
        this.journal = journal;
        this.matters = matters;
        this.events = events;
    }

    /** What would go, what would stay, and what stands in the way. Nothing changes. */
    @Transactional(readOnly = true)
    public ErasurePlan plan(String username, Actor administrator) {
        administrator.ensureAdministrator();
        Person person = people.find(username);
        Needles needles = eraser.needles(person);
        List<ErasurePlan.Line> lines = new ArrayList<>();
        traces.counts(needles).forEach((table, rows) -> lines.add(new ErasurePlan.Line(table, Fates.of(table), rows)));
        return new ErasurePlan(person, obstacles(person, needles, true), lines);
    }

    /** @throws Refusal with all that stands in the way */
    public void erase(String username, Actor administrator) {
        administrator.ensureAdministrator();
        Person person = people.find(username);
        Refusal.throwIfAny(obstacles(person, eraser.needles(person), true));
        erase(person, administrator);
    }

    /**
     * At the end of its time, by the service itself.
     *
     * @return false if something stands in the way: it is tried again the next night
     */
    public boolean eraseAtItsTerm(String username) {
        Person person = people.find(username);
        if (!obstacles(person, eraser.needles(person), false).isEmpty()) {
            return false;
        }
        erase(person, Actor.SERVICE);
        return true;
    }

    private void erase(Person person, Actor by) {
        events.publishEvent(new PersonErased(person));
        eraser.erase(person);
        Set<String> words = new LinkedHashSet<>(person.names());
        words.addAll(person.addresses());
        journal.erase(by, person.username(), words);
        accounts.remove(person.username());
    }

    private List<Violation> obstacles(Person person, Needles needles, boolean onlyClosed) {
        List<Violation> obstacles = new ArrayList<>();
        if (onlyClosed && !person.closed()) {
            obstacles.add(Violation.of(null, "refusal.erasure.open"));
        }
        Set<String> subjects = traces.subjects(needles, NO_MATTER);
        matters.forEach(matter -> obstacles.addAll(matter.of(person, subjects)));
        return obstacles;
    }
}
