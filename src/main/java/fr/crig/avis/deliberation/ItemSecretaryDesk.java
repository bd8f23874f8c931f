package fr.crig.avis.deliberation;

import fr.crig.avis.account.Journal;
import fr.crig.avis.committee.Signatory;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Role;
import fr.crig.avis.storage.Desk;

/** Where the secretariat gives a request that is its own signatory's to another secretary. */
@Desk
public class ItemSecretaryDesk {

    private final Appointments appointments;
    private final ItemSecretary secretaries;
    private final RequestReader requests;
    private final DeliberationProcess process;
    private final Journal journal;

    ItemSecretaryDesk(
            Appointments appointments,
            ItemSecretary secretaries,
            RequestReader requests,
            DeliberationProcess process,
            Journal journal) {
        this.appointments = appointments;
        this.secretaries = secretaries;
        this.requests = requests;
        this.process = process;
        this.journal = journal;
    }

    /**
     * @throws Refusal if that signatory is on the applicant's side, or the request is decided
     * @throws NotVisible if the secretariat itself is the secretary
     */
    public void change(Actor actor, Reference reference, SecretaryForm form) {
        actor.ensureSecretariat();
        Appointment appointment = appointments.findByReference(reference).orElseThrow(() -> new NotVisible(reference));
        appointment.ensureUnchangedSince(form.version);
        Signatory chosen = chosen(requests.get(reference), form);
        if (!chosen.id().equals(appointment.signatory())) {
            appointment.give(chosen.id());
            appointments.save(appointment);
            journal.record(actor, "secretary.changed", reference.value(), chosen.shortName());
            process.secretaryChanged(reference, Role.MEMBER.group(chosen.id()));
        }
    }

    private Signatory chosen(FundingRequest request, SecretaryForm form) {
        if (!ItemSecretary.mayChange(request)) {
            throw Refusal.because("refusal.meeting.requestMovedOn");
        }
        return secretaries.eligible(request).stream()
                .filter(signatory -> signatory.id().equals(form.signatory))
                .findFirst()
                .orElseThrow(() -> Refusal.of("signatory", "refusal.secretary.applicantSide"));
    }
}
