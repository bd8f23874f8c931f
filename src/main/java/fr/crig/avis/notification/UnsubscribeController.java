package fr.crig.avis.notification;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where a mail program ends a digest for its reader: with one {@code POST}, without a log-in, answered without a redirection
 * (RFC 8058). Opened as a page it changes nothing, for mail filters follow links too: one button confirms.
 */
@Controller
@RequestMapping(UnsubscribeController.PATH)
class UnsubscribeController {

    static final String PATH = "/desabonnement";

    private static final String PAGE = "notification/unsubscribe";

    private final PreferenceDesk desk;

    UnsubscribeController(PreferenceDesk desk) {
        this.desk = desk;
    }

    /** @param token of the digest */
    static String path(UUID token) {
        return PATH + "?jeton=" + token;
    }

    @GetMapping
    String ask(@RequestParam("jeton") UUID token, Model model) {
        desk.ensureDigest(token);
        model.addAttribute("done", false);
        return PAGE;
    }

    @PostMapping
    String unsubscribe(@RequestParam("jeton") UUID token, Model model) {
        desk.unsubscribe(token);
        model.addAttribute("done", true);
        return PAGE;
    }
}
