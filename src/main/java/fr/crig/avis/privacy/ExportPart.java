package fr.crig.avis.privacy;

import fr.crig.avis.page.OwnPage;
import fr.crig.avis.page.OwnPart;
import fr.crig.avis.shared.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class ExportPart implements OwnPart {

    @Override
    public OwnPage of(Actor owner) {
        return new OwnPage(50, ExportController.PATH, "privacy.own", "privacy.own.what", List.of());
    }
}
