package fr.crig.avis.account;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where whoever forgot a password asks for a link. Whatever is typed, the answer is the same. */
@Controller
@RequestMapping(AccountLinks.FORGOTTEN)
class ForgottenController {

    private final LinkDesk desk;

    ForgottenController(LinkDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String show() {
        return "account/forgotten";
    }

    @PostMapping
    String ask(@RequestParam(name = "who", defaultValue = "") String who) {
        desk.ask(who);
        return "redirect:" + AccountLinks.FORGOTTEN + "?envoye";
    }
}
