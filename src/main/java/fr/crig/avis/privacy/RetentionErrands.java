package fr.crig.avis.privacy;

import fr.crig.avis.page.Errand;
import fr.crig.avis.page.Errands;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** The administrator looks at what will go before it does. */
@Component
class RetentionErrands implements Errands {

    private final RetentionWarnings warnings;
    private final RetentionTerms terms;

    RetentionErrands(RetentionWarnings warnings, RetentionTerms terms) {
        this.warnings = warnings;
        this.terms = terms;
    }

    @Override
    public List<Errand> of(Actor actor) {
        if (!actor.is(Role.ADMINISTRATOR)) {
            return List.of();
        }
        RetentionWarnings.Announced announced = warnings.announced();
        return announced.items() == 0
                ? List.of()
                : List.of(Errand.of(
                        "errand.retention",
                        RetentionController.PATH,
                        terms.after(announced.first()),
                        announced.items()));
    }
}
