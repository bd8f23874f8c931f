package fr.crig.avis.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What the words of the pages mean; open to whoever got one in a mail. */
@Controller
class GlossaryController {

    @GetMapping("/glossaire")
    String glossary() {
        return "web/glossary";
    }
}
