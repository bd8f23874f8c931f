package fr.crig.avis.circulation;

import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.ReadOnce;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads a round with its circulation, which the same page asks for too; {@link OpinionsAhead} reads many. */
@Component
class Rounds {

    static final String BY_REFERENCE = "round-by-reference";

    private final Circulations circulations;

    Rounds(Circulations circulations) {
        this.circulations = circulations;
    }

    @ReadOnce(BY_REFERENCE)
    public Optional<Round> find(Reference reference) {
        return circulations.findByReference(reference).map(Round::of);
    }
}
