package fr.crig.avis.notification;

import fr.crig.avis.page.OwnPage;
import fr.crig.avis.page.OwnPart;
import fr.crig.avis.shared.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class PreferencePart implements OwnPart {

    @Override
    public OwnPage of(Actor owner) {
        return new OwnPage(10, PreferenceController.PATH, "preference.title", "preference.own", List.of());
    }
}
