package fr.crig.avis.request;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Role;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The requests that the reader may see. */
@Controller
class RequestListController {

    private static final int PAGE_SIZE = 25;

    private final RequestRows rows;

    RequestListController(RequestRows rows) {
        this.rows = rows;
    }

    @GetMapping("/demandes")
    String list(
            @ModelAttribute("filter") RequestFilter filter,
            @PageableDefault(size = PAGE_SIZE) Pageable page,
            @CurrentActor Actor actor,
            Model model) {
        model.addAttribute("page", rows.page(actor, filter, page));
        model.addAttribute("agent", actor.is(Role.AGENT));
        return "request/list";
    }
}
