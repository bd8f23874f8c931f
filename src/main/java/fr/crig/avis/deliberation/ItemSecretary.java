package fr.crig.avis.deliberation;

import fr.crig.avis.account.Journal;
import fr.crig.avis.circulation.OpinionReader;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.Signatory;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Role;
import fr.crig.avis.storage.Reading;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who acts as secretary of a request: the secretariat, unless the signatory that holds it is on the applicant's side. Then another
 * signatory does, whose members record what is decided.
 */
@Service
@Transactional
public class ItemSecretary {

    private final Appointments appointments;
    private final RequestReader requests;
    private final OpinionReader opinions;
    private final Committee committee;
    private final Journal journal;
    private final DeliberatedAhead ahead;

    ItemSecretary(
            Appointments appointments,
            RequestReader requests,
            OpinionReader opinions,
            Committee committee,
            Journal journal,
            DeliberatedAhead ahead) {
        this.ahead = ahead;
        this.appointments = appointments;
        this.requests = requests;
        this.opinions = opinions;
        this.committee = committee;
        this.journal = journal;
    }

    /** @throws NotVisible for whoever is not the secretary of this request: the act does not exist for this one */
    @Reading
    public void ensure(Actor actor, Reference reference) {
        if (!mayAct(actor, reference)) {
            throw new NotVisible(reference);
        }
    }

    @Reading
    public boolean mayAct(Actor actor, Reference reference) {
        return signatoryOf(reference).map(actor::isMemberOf).orElseGet(() -> actor.is(Role.SECRETARIAT));
    }

    /** The candidate group of the tasks of this request that are its secretary's. */
    @Reading
    public String groupOf(Reference reference) {
        return signatoryOf(reference).map(Role.MEMBER::group).orElse(Role.SECRETARIAT.group(null));
    }

    /** Empty when the secretariat itself acts. */
    @Reading
    public Optional<String> signatoryOf(Reference reference) {
        ahead.readAhead(reference);
        return appointments.findByReference(reference).map(Appointment::signatory);
    }

    /**
     * Gives the request, whose opinions are in, the secretary it should have.
     *
     * @return the candidate group of that secretary
     */
    public String appoint(Reference reference) {
        FundingRequest request = requests.get(reference);
        if (isOnApplicantSide(committee.secretariat().signatory(), request)
                && signatoryOf(reference).isEmpty()) {
            first(request).ifPresent(signatory -> {
                appointments.save(Appointment.of(reference, signatory.id()));
                journal.record(Actor.SERVICE, "secretary.appointed", reference.value(), signatory.shortName());
            });
        }
        return groupOf(reference);
    }

    /** @throws NotVisible when the secretariat itself acts */
    @Reading
    SecretaryForm form(Reference reference) {
        Appointment appointment = appointments.findByReference(reference).orElseThrow(() -> new NotVisible(reference));
        var form = new SecretaryForm();
        form.version = appointment.version();
        form.signatory = appointment.signatory();
        return form;
    }

    static boolean mayChange(FundingRequest request) {
        return request.state().isToDeliberate();
    }

    /** In the committee's order; none when all are on the applicant's side. */
    List<Signatory> eligible(FundingRequest request) {
        return committee.signatories().stream()
                .filter(signatory -> !isOnApplicantSide(signatory.id(), request))
                .toList();
    }

    /** Rather not the one that received the request. */
    private Optional<Signatory> first(FundingRequest request) {
        List<Signatory> eligible = eligible(request);
        return eligible.stream()
                .filter(signatory -> !signatory.id().equals(request.receivingSignatory()))
                .findFirst()
                .or(() -> eligible.stream().findFirst());
    }

    private boolean isOnApplicantSide(String signatory, FundingRequest request) {
        return opinions.isOnApplicantSide(signatory, request);
    }
}
