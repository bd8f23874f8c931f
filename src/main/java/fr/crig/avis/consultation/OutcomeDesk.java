package fr.crig.avis.consultation;

import fr.crig.avis.account.Journal;
import fr.crig.avis.deliberation.Decision;
import fr.crig.avis.deliberation.ItemSecretary;
import fr.crig.avis.deliberation.Resolution;
import fr.crig.avis.deliberation.WrittenDeliberations;
import fr.crig.avis.document.SignsToReplace;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.storage.Desk;
import java.time.Clock;

/** Where the secretary of a consultation puts a text to the vote, and then records what the votes came to. */
@Desk
public class OutcomeDesk {

    private final RunningConsultations running;
    private final Consultations consultations;
    private final ItemSecretary secretaries;
    private final Seats seats;
    private final WrittenDeliberations deliberations;
    private final ConsultationProcess process;
    private final SignsToReplace signs;
    private final Journal journal;
    private final Clock clock;

    OutcomeDesk(
            RunningConsultations running,
            Consultations consultations,
            ItemSecretary secretaries,
            Seats seats,
            WrittenDeliberations deliberations,
            ConsultationProcess process,
            SignsToReplace signs,
            Journal journal,
            Clock clock) {
        this.running = running;
        this.consultations = consultations;
        this.secretaries = secretaries;
        this.seats = seats;
        this.deliberations = deliberations;
        this.process = process;
        this.signs = signs;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Puts a text to the vote, which opens at once.
     *
     * @throws Refusal while the debate runs, if what was typed is incomplete, or if signs will be lost that nobody was told of
     * @throws ChangedMeanwhile if the vote is open already
     */
    public void prepareVote(Actor secretary, Reference reference, ResolutionForm form) {
        Consultation consultation = open(secretary, reference, form);
        consultation.prepareVote(form.read(), clock.instant());
        signs.ensureSeen(form.seenSigns, form.allWords());
        consultations.save(consultation);
        journal.record(secretary, "consultation.votePrepared", reference.value(), null);
        process.votePrepared(reference);
    }

    /**
     * Confirms the outcome, the text and the reserves at the sight of the votes.
     *
     * @throws Refusal if what was typed is incomplete, or signs will be lost that nobody was told of
     * @throws ChangedMeanwhile unless the vote was counted and nothing recorded
     */
    public void record(Actor secretary, Reference reference, ResolutionForm form) {
        Consultation consultation = open(secretary, reference, form);
        Resolution resolution = form.read();
        signs.ensureSeen(form.seenSigns, form.allWords());
        consultation.decide();
        consultations.save(consultation);
        deliberations.decide(
                secretary,
                reference,
                Decision.of(seats.of(consultation), consultation.participation(), resolution),
                ParisTime.day(consultation.closedAt()));
        journal.record(secretary, "consultation.decided", reference.value(), null);
        process.outcomeRecorded(reference);
    }

    private Consultation open(Actor secretary, Reference reference, ResolutionForm form) {
        secretaries.ensure(secretary, reference);
        Consultation consultation = running.of(secretary, reference).consultation();
        consultation.ensureUnchangedSince(form.version);
        return consultation;
    }
}
