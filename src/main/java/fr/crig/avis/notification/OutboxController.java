package fr.crig.avis.notification;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.shared.Actor;
import org.springframework.data.domain.Pageable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The outbox, every message in it, as text and as its recipient sees it. */
@Controller
@RequestMapping("/administration/envois")
class OutboxController {

    /** A message is a document of its own, with its own style sheet and nothing else. */
    private static final String ONLY_ITS_STYLE =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private final OutboxDesk desk;

    OutboxController(OutboxDesk desk) {
        this.desk = desk;
    }

    /** @param state null for all */
    @GetMapping
    String list(
            @RequestParam(name = "etat", required = false) NoticeState state,
            @RequestParam(name = "suite", required = false) Long last,
            Pageable pageable,
            @CurrentActor Actor actor,
            Model model) {
        model.addAttribute("state", state);
        model.addAttribute("states", NoticeState.values());
        model.addAttribute("page", desk.list(state, last, pageable, actor));
        return "notification/outbox";
    }

    @GetMapping("/{id}")
    String read(@PathVariable long id, @CurrentActor Actor actor, Model model) {
        model.addAttribute("line", desk.read(id, actor));
        return "notification/notice";
    }

    @GetMapping("/{id}/message")
    ResponseEntity<String> asReceived(@PathVariable long id, @CurrentActor Actor actor) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .header("Content-Security-Policy", ONLY_ITS_STYLE)
                .body(desk.message(id, actor));
    }
}
