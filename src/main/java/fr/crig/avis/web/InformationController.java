package fr.crig.avis.web;

import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages at the foot of each page, open to whoever has no account. */
@Controller
@EnableConfigurationProperties(InformationProperties.class)
class InformationController {

    private final InformationProperties texts;

    InformationController(InformationProperties texts) {
        this.texts = texts;
    }

    @GetMapping("/accessibilite")
    String accessibility(Model model) {
        return page(model, "accessibility", texts.accessibility());
    }

    @GetMapping("/mentions-legales")
    String legalNotice(Model model) {
        return page(model, "legalNotice", texts.legalNotice());
    }

    @GetMapping("/donnees-personnelles")
    String personalData(Model model) {
        return page(model, "personalData", texts.personalData());
    }

    @GetMapping("/contact")
    String contact(Model model) {
        return page(model, "contact", texts.contact());
    }

    private static String page(Model model, String name, List<InformationProperties.Section> sections) {
        model.addAttribute("name", name);
        model.addAttribute("sections", sections);
        return "web/information";
    }
}
