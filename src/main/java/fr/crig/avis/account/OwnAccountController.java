package fr.crig.avis.account;

import fr.crig.avis.page.OwnPage;
import fr.crig.avis.page.OwnPart;
import fr.crig.avis.shared.Actor;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** One's own account: what it is, and the pages on which its owner changes it. The head of each page leads here. */
@Controller
class OwnAccountController {

    static final String PATH = "/compte";

    private final AccountDesk desk;
    private final List<OwnPart> parts;

    OwnAccountController(AccountDesk desk, List<OwnPart> parts) {
        this.desk = desk;
        this.parts = parts;
    }

    @GetMapping(PATH)
    String show(@CurrentActor Actor owner, Model model) {
        model.addAttribute("account", desk.own(owner));
        model.addAttribute(
                "pages",
                parts.stream()
                        .map(part -> part.of(owner))
                        .sorted(Comparator.comparingInt(OwnPage::rank))
                        .toList());
        return "account/own";
    }
}
