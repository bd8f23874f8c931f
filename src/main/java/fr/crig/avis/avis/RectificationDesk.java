package fr.crig.avis.avis;

import fr.crig.avis.account.Journal;
import fr.crig.avis.consultation.ConsultationClerk;
import fr.crig.avis.deliberation.ItemSecretary;
import fr.crig.avis.deliberation.Mode;
import fr.crig.avis.meeting.AgendaDesk;
import fr.crig.avis.page.Typed;
import fr.crig.avis.request.RequestLifecycle;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.storage.Desk;
import java.time.Clock;
import java.util.stream.Stream;

/**
 * Where the secretariat asks for a second avis that replaces one in which there is a mistake, and gives it up; it is deliberated on
 * like any.
 */
@Desk
public class RectificationDesk {

    private static final int LONGEST_REASON = 4000;

    private final AvisReader reader;
    private final AvisRegister register;
    private final AvisClerk clerk;
    private final AgendaDesk agendas;
    private final ConsultationClerk consultations;
    private final ItemSecretary secretaries;
    private final RequestLifecycle lifecycle;
    private final RectificationProcess process;
    private final Journal journal;
    private final Clock clock;

    RectificationDesk(
            AvisReader reader,
            AvisRegister register,
            AvisClerk clerk,
            AgendaDesk agendas,
            ConsultationClerk consultations,
            ItemSecretary secretaries,
            RequestLifecycle lifecycle,
            RectificationProcess process,
            Journal journal,
            Clock clock) {
        this.reader = reader;
        this.register = register;
        this.clerk = clerk;
        this.agendas = agendas;
        this.consultations = consultations;
        this.secretaries = secretaries;
        this.lifecycle = lifecycle;
        this.process = process;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The avis stands, sealed and numbered, until another one replaces it.
     *
     * @throws Refusal without a reason, or a choice between a meeting and a written consultation
     * @throws ChangedMeanwhile if it was asked for already, or another avis replaced this one
     */
    public void ask(Actor secretary, String number, RectificationForm form) {
        Avis avis = open(secretary, number);
        String reason = Typed.requiredWords("reason", form.reason, LONGEST_REASON, "refusal.avis.rectification.reason");
        Mode way = way(form);
        if (!reader.standing(secretary, avis).mayAsk()) {
            throw new ChangedMeanwhile(number);
        }
        // First, because its version refuses whoever is second.
        lifecycle.rectify(avis.reference());
        register.add(Rectification.asked(number, reason, secretary.username(), secretary.name(), clock.instant()));
        journal.record(secretary, "avis.rectificationAsked", avis.reference().value(), reason);
        process.asked(avis.reference(), avis.receivingSignatory(), way, secretaries.appoint(avis.reference()));
    }

    /**
     * The avis stands as if nothing had been asked, and another may be asked for later. What was placed on an agenda leaves it, what
     * runs in writing stops.
     *
     * @throws Refusal without a reason, or when the committee decided meanwhile
     * @throws ChangedMeanwhile if nothing is awaited any more
     */
    public void abandon(Actor secretary, String number, RectificationForm form) {
        Avis avis = open(secretary, number);
        String reason = Typed.requiredWords("reason", form.reason, LONGEST_REASON, "refusal.avis.abandonment.reason");
        AvisStanding standing = reader.standing(secretary, avis);
        if (!standing.mayAbandon()) {
            throw new ChangedMeanwhile(number);
        }
        agendas.takeOff(secretary, avis.reference());
        consultations.stop(avis.reference());
        lifecycle.abandonRectification(avis.reference(), clerk.followUp(avis).due());
        register.abandon(
                standing.asked(),
                new Rectification.Abandonment(reason, secretary.username(), secretary.name(), clock.instant()));
        journal.record(
                secretary, "avis.rectificationAbandoned", avis.reference().value(), reason);
        process.abandoned(avis.reference());
    }

    private static Mode way(RectificationForm form) {
        return Stream.of(Mode.values())
                .filter(mode -> mode.name().equals(form.way))
                .findFirst()
                .orElseThrow(() -> Refusal.of("way", "refusal.choice"));
    }

    /** @throws NotVisible for anybody but the secretariat */
    Avis open(Actor secretary, String number) {
        secretary.ensureSecretariat();
        return reader.visible(secretary, number);
    }
}
