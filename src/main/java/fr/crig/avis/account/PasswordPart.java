package fr.crig.avis.account;

import fr.crig.avis.page.OwnPage;
import fr.crig.avis.page.OwnPart;
import fr.crig.avis.shared.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class PasswordPart implements OwnPart {

    @Override
    public OwnPage of(Actor owner) {
        return new OwnPage(20, PasswordController.PATH, "account.password.title", "account.password.what", List.of());
    }
}
