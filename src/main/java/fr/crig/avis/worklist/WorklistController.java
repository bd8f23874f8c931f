package fr.crig.avis.worklist;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.member.StandingReader;
import fr.crig.avis.shared.Actor;
import org.springframework.data.domain.Page;
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
    private final BoardReader boards;

    WorklistController(WorklistReader worklist, StandingReader standings, BoardReader boards) {
        this.worklist = worklist;
        this.standings = standings;
        this.boards = boards;
    }

    @GetMapping("/a-faire")
    String show(@PageableDefault(size = PAGE_SIZE) Pageable page, @CurrentActor Actor actor, Model model) {
        Page<WorkItem> items = worklist.items(actor, page);
        model.addAttribute("items", items);
        model.addAttribute("count", items.getTotalElements());
        model.addAttribute("waiting", worklist.waitingForOthers(actor));
        model.addAttribute("standing", standings.of(actor).orElse(null));
        model.addAttribute(
                "board", page.getOffset() > 0 ? null : boards.of(actor).orElse(null));
        return "worklist/list";
    }
}
