package fr.crig.avis.agreement;

import fr.crig.avis.storage.Reading;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which convention was in force, for what rests on it. */
@Component
@Reading
public class AgreementLookup {

    private final Agreements agreements;

    AgreementLookup(Agreements agreements) {
        this.agreements = agreements;
    }

    /**
     * @param renewedOn when the act was signed by which it was in force; null if that was no act of its own
     * @param amendedOn when each amendment was signed that was in force, the first one first
     */
    public record InForce(LocalDate signedOn, LocalDate renewedOn, List<LocalDate> amendedOn) {}

    public Optional<InForce> on(LocalDate day) {
        Optional<Agreement> agreement = agreements.findFirstByOrderByIdDesc();
        while (agreement.isPresent() && agreement.get().termOn(day).isEmpty()) {
            agreement = agreements.findById(agreement.get().number() - 1);
        }
        return agreement.map(found -> inForce(found, day));
    }

    private static InForce inForce(Agreement agreement, LocalDate day) {
        return new InForce(
                agreement.facts().signedOn(),
                agreement.termOn(day).map(AgreementTerm::signedOn).orElse(null),
                agreement.amendedBy(day));
    }
}
