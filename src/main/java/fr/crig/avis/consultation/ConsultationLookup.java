package fr.crig.avis.consultation;

import fr.crig.avis.circulation.Stance;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.Reading;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** What the service itself needs to know of a consultation; who may see what of it is asked elsewhere. */
@Service
@Reading
public class ConsultationLookup {

    private final Consultations consultations;
    private final Seats seats;

    ConsultationLookup(Consultations consultations, Seats seats) {
        this.consultations = consultations;
        this.seats = seats;
    }

    public Optional<Consultation> find(Reference reference) {
        return Consultation.last(consultations.findByReference(reference));
    }

    /** How many there were on this request, this one among them. */
    public int round(Reference reference) {
        return consultations.countByReference(reference);
    }

    /** Entitled when the vote opened. */
    public Set<String> voters(Reference reference) {
        return get(reference).voters();
    }

    /** Entitled, and have not voted. */
    public Set<String> silent(Reference reference) {
        Consultation consultation = get(reference);
        Set<String> silent = new TreeSet<>(consultation.voters());
        silent.removeAll(seats.last(consultation).keySet());
        return silent;
    }

    /** Those that recused themselves by their vote: they stay out of the item, wherever it is decided. */
    public Set<String> recused(Reference reference) {
        return find(reference).map(seats::last).orElse(Map.of()).values().stream()
                .filter(vote -> vote.stance() == Stance.RECUSED)
                .map(Vote::signatory)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The signatory that called it to a meeting. */
    public String calledBy(Reference reference) {
        return get(reference).evocation().signatory();
    }

    private Consultation get(Reference reference) {
        return find(reference).orElseThrow(() -> new NotVisible(reference));
    }
}
