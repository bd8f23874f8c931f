package fr.crig.avis.factor;

import fr.crig.avis.privacy.PersonErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever is erased has no second factor any more. */
@Component
class ErasedFactors {

    private final Factors factors;

    ErasedFactors(Factors factors) {
        this.factors = factors;
    }

    @EventListener
    void on(PersonErased erased) {
        factors.deleteOthers(erased.person().account(), 0);
    }
}
