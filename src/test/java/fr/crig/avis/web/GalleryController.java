package fr.crig.avis.web;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.account.JournalEntry;
import fr.crig.avis.page.FormErrors;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Role;
import fr.crig.avis.shared.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Every fragment on one page, in the tests' class path only. Its form refuses everything. */
@Controller
class GalleryController {

    static final String PAGE = "web/gallery";

    private final Clock clock;

    GalleryController(Clock clock) {
        this.clock = clock;
    }

    static class Line {
        public String amount;
    }

    static class Form {
        public String title;
        public String summary;
        public Role one;
        public Role chosen;
        public Set<Role> several;
        public boolean agreed;
        public LocalDate start;
        public List<MultipartFile> note;
        public List<Line> plan = new ArrayList<>(List.of(new Line()));
    }

    @ModelAttribute
    void fill(Model model, @CurrentActor Actor actor) {
        model.addAttribute("options", Role.values());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute(
                "journal",
                List.of(new JournalEntry(
                        clock.instant(),
                        "x",
                        "Agent",
                        "Titulaire",
                        null,
                        "account.opened",
                        "x",
                        "Un détail\nsur deux lignes")));
    }

    @GetMapping("/gallery")
    String show(Model model) {
        model.addAttribute("form", new Form());
        return PAGE;
    }

    @PostMapping("/gallery")
    ModelAndView refuse(@ModelAttribute("form") Form form, BindingResult errors) {
        return FormErrors.attempt(errors, PAGE, () -> {
            throw new Refusal(Stream.of(
                            "title", "summary", "one", "chosen", "several", "agreed", "start", "note", "plan[0].amount")
                    .map(field -> Violation.of(field, "refusal.account.noRole"))
                    .toList());
        });
    }
}
