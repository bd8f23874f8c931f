package fr.crig.avis.factor;

import fr.crig.avis.account.Account;
import fr.crig.avis.account.Accounts;
import fr.crig.avis.account.Journal;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.storage.Desk;
import org.springframework.context.ApplicationEventPublisher;

/** The way back for whoever lost the phone and the printed codes: somebody else takes the second factor away, and is seen doing it. */
@Desk
public class ResetDesk {

    private final Accounts accounts;
    private final Factors factors;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    ResetDesk(Accounts accounts, Factors factors, Journal journal, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.factors = factors;
        this.journal = journal;
        this.events = events;
    }

    /** @throws Refusal for one's own: a session found open would otherwise be enough to be rid of the phone */
    public void reset(String username, Actor by) {
        by.ensureAdministrator();
        if (username.equals(by.username())) {
            throw Refusal.because("refusal.factor.own");
        }
        takeAway(username, by);
    }

    /** By whoever holds the machine. @throws Refusal if there is none to take away */
    void forget(String username) {
        takeAway(username, Actor.SERVICE);
    }

    private void takeAway(String username, Actor by) {
        Account account = accounts.findByUsername(username).orElseThrow(() -> new NotVisible(username));
        if (account.secondFactor() == null) {
            throw Refusal.because("refusal.factor.noneThere");
        }
        account.proveWith(null);
        Account saved = accounts.save(account);
        factors.deleteOthers(saved.id(), 0);
        journal.record(by, "factor.reset", username, null);
        events.publishEvent(new FactorReset(saved, by));
    }
}
