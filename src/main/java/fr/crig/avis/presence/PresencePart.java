package fr.crig.avis.presence;

import fr.crig.avis.page.HeadPart.Saying;
import fr.crig.avis.page.OwnPage;
import fr.crig.avis.page.OwnPart;
import fr.crig.avis.shared.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class PresencePart implements OwnPart {

    private final PresenceDesk desk;

    PresencePart(PresenceDesk desk) {
        this.desk = desk;
    }

    @Override
    public OwnPage of(Actor owner) {
        int open = desk.of(owner, null).size();
        return new OwnPage(
                40,
                PresenceController.PATH,
                "presence.title",
                "presence.own",
                List.of(Saying.of("presence.own.open", open)));
    }
}
