package fr.crig.avis.avis;

import fr.crig.avis.account.Journal;
import fr.crig.avis.page.Typed;
import fr.crig.avis.request.RequestLifecycle;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.storage.Desk;
import java.time.Clock;

/** Where the secretariat asks for a second avis that replaces one in which there is a mistake; it is deliberated on like any. */
@Desk
public class RectificationDesk {

    private static final int LONGEST_REASON = 4000;

    private final AvisReader reader;
    private final AvisRegister register;
    private final RequestLifecycle lifecycle;
    private final RectificationProcess process;
    private final Journal journal;
    private final Clock clock;

    RectificationDesk(
            AvisReader reader,
            AvisRegister register,
            RequestLifecycle lifecycle,
            RectificationProcess process,
            Journal journal,
            Clock clock) {
        this.reader = reader;
        this.register = register;
        this.lifecycle = lifecycle;
        this.process = process;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The avis stands, sealed and numbered, until another one replaces it.
     *
     * @throws fr.crig.avis.shared.Refusal without a reason
     * @throws ChangedMeanwhile if it was asked for already, or another avis replaced this one
     */
    public void ask(Actor secretary, String number, RectificationForm form) {
        Avis avis = open(secretary, number);
        String reason = Typed.requiredWords("reason", form.reason, LONGEST_REASON, "refusal.avis.rectification.reason");
        if (!reader.standing(secretary, avis).mayAsk()) {
            throw new ChangedMeanwhile(number);
        }
        // First, because its version refuses whoever is second.
        lifecycle.rectify(avis.reference());
        register.add(new Rectification(number, reason, secretary.username(), secretary.name(), clock.instant()));
        journal.record(secretary, "avis.rectificationAsked", avis.reference().value(), reason);
        process.asked(avis.reference(), avis.receivingSignatory());
    }

    /** @throws NotVisible for anybody but the secretariat */
    Avis open(Actor secretary, String number) {
        secretary.ensureSecretariat();
        return reader.visible(secretary, number);
    }
}
