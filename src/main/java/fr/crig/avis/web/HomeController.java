package fr.crig.avis.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page is the list of what waits for me. */
@Controller
class HomeController {

    @GetMapping("/")
    String home() {
        return "redirect:/a-faire";
    }
}
