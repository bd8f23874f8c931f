package fr.crig.avis.agreement;

import fr.crig.avis.storage.Reading;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether the convention was in force, for what rests on it. */
@Component
@Reading
public class AgreementLookup {

    private final Agreements agreements;

    AgreementLookup(Agreements agreements) {
        this.agreements = agreements;
    }

    /** @param renewedOn when the act was signed by which it was in force; null if that was no act of its own */
    public record InForce(LocalDate signedOn, LocalDate renewedOn) {}

    public Optional<InForce> on(LocalDate day) {
        return agreements
                .findById(Agreement.ONLY)
                .flatMap(agreement -> agreement
                        .termOn(day)
                        .map(term -> new InForce(agreement.facts().signedOn(), term.signedOn())));
    }
}
