package fr.crig.avis.factor;

import fr.crig.avis.page.Formats;
import fr.crig.avis.page.HeadPart.Saying;
import fr.crig.avis.page.OwnPage;
import fr.crig.avis.page.OwnPart;
import fr.crig.avis.shared.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class FactorPart implements OwnPart {

    private final FactorDesk desk;
    private final Formats formats;

    FactorPart(FactorDesk desk, Formats formats) {
        this.desk = desk;
        this.formats = formats;
    }

    @Override
    public OwnPage of(Actor owner) {
        return new OwnPage(30, FactorController.PATH, "factor.title", "factor.own", facts(desk.page(owner.username())));
    }

    private List<Saying> facts(FactorPage page) {
        if (!page.inForce()) {
            return List.of(Saying.of("factor.own.none"));
        }
        Saying since = Saying.of("factor.own.since", formats.date(page.since()));
        return page.fewLeft() ? List.of(since, Saying.of("factor.left", page.left())) : List.of(since);
    }
}
