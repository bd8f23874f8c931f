package fr.crig.avis.support;

import fr.crig.avis.circulation.OpinionDesk;
import fr.crig.avis.circulation.OpinionForm;
import fr.crig.avis.request.AdmissibilityDesk;
import fr.crig.avis.request.RequestDesk;
import fr.crig.avis.request.RequestForm;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.request.Urgency;
import fr.crig.avis.shared.Reference;
import java.util.UUID;

/** Brings a request to a stage by the real desks and the real engine, as its actors would. */
public final class Stages {

    private final RequestDesk requests;
    private final RequestReader reader;
    private final AdmissibilityDesk admissibility;
    private final OpinionDesk opinions;
    private final EngineJobs jobs;

    Stages(
            RequestDesk requests,
            RequestReader reader,
            AdmissibilityDesk admissibility,
            OpinionDesk opinions,
            EngineJobs jobs) {
        this.requests = requests;
        this.reader = reader;
        this.admissibility = admissibility;
        this.opinions = opinions;
        this.jobs = jobs;
    }

    /** Received by the Région, and waiting for the secretariat. */
    public Reference submitted() {
        return submitted(Samples.form());
    }

    public Reference submitted(RequestForm form) {
        UUID key = UUID.randomUUID();
        requests.saveDraft(Samples.agent("REGION"), key, 0, form);
        Reference reference = requests.submit(Samples.agent("REGION"), key, 0);
        jobs.runDue(reference.value());
        return reference;
    }

    /** Sent back to the agent, who has thirty days. */
    public Reference waitingForCompletion() {
        Reference reference = submitted();
        admissibility.askCompletion(Samples.SECRETARIAT, reference, version(reference), "Il manque la note.");
        jobs.runDue(reference.value());
        return reference;
    }

    /** In circulation since today, to the four signatories. */
    public Reference circulating() {
        return circulating(Samples.form());
    }

    public Reference circulating(RequestForm form) {
        Reference reference = submitted(form);
        admissibility.admit(Samples.SECRETARIAT, reference, version(reference), Urgency.NORMAL);
        jobs.runDue(reference.value());
        return reference;
    }

    /** The first opinion of a signatory that has no link. */
    public void opinion(Reference reference, String signatory, String stance) {
        opinionJustGiven(reference, signatory, stance);
        jobs.runDue(reference.value());
    }

    /** Before the service moves on. */
    public void opinionJustGiven(Reference reference, String signatory, String stance) {
        var form = new OpinionForm();
        form.link = "NONE";
        form.stance = stance;
        form.reasons = "UNFAVORABLE".equals(stance) ? "Le projet double un lot existant." : "";
        form.reserves.add("Diffuser les données sous licence ouverte.");
        opinions.give(Samples.member(signatory), reference, form);
    }

    /** A signatory on the applicant's side. */
    public void recused(Reference reference, String signatory) {
        var form = new OpinionForm();
        form.link = "APPLICANT";
        opinions.give(Samples.member(signatory), reference, form);
        jobs.runDue(reference.value());
    }

    /** A correction by the agent: those who have answered said it of an older revision. */
    public void amended(Reference reference, RequestForm form) {
        requests.amend(Samples.agent("REGION"), reference, version(reference), form);
    }

    public int version(Reference reference) {
        return reader.get(reference).version();
    }
}
