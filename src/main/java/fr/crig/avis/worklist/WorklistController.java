package fr.crig.avis.worklist;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.member.StandingReader;
import fr.crig.avis.shared.Actor;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What waits for me, and what I wait for. */
@Controller
class WorklistController {

    private static final int PAGE_SIZE = 25;

    private final WorklistReader worklist;
    private final StandingReader standings;

    WorklistController(WorklistReader worklist, StandingReader standings) {
        this.worklist = worklist;
        this.standings = standings;
    }

    @GetMapping("/a-faire")
    String show(@PageableDefault(size = PAGE_SIZE) Pageable page, @CurrentActor Actor actor, Model model) {
        WorkPage work = worklist.of(actor, page);
        model.addAttribute("items", work.items());
        model.addAttribute("count", work.items().getTotalElements());
        model.addAttribute("waiting", work.waiting());
        model.addAttribute("standing", standings.of(actor).orElse(null));
        model.addAttribute("board", work.board());
        return "worklist/list";
    }
}
