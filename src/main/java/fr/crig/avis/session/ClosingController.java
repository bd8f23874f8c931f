package fr.crig.avis.session;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.page.Attempt;
import fr.crig.avis.page.FormErrors;
import fr.crig.avis.shared.Actor;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The end of a session: what becomes of each item that is left. */
@Controller
@RequestMapping("/reunions/{id:\\d+}/seance/cloture")
class ClosingController {

    private static final String PAGE = "session/closing";

    private final ClosingPages pages;
    private final ClosingDesk desk;

    ClosingController(ClosingPages pages, ClosingDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    @GetMapping
    String show(@PathVariable long id, @CurrentActor Actor actor, Model model) {
        model.addAttribute("page", pages.page(actor, id));
        model.addAttribute("form", pages.form(actor, id));
        return PAGE;
    }

    @PostMapping
    ModelAndView close(
            @PathVariable long id,
            @ModelAttribute("form") ClosingForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Model model,
            RedirectAttributes redirect) {
        ClosingPage page = pages.page(actor, id);
        Attempt answer = FormErrors.attempt(errors, PAGE, () -> {
            Optional<Meeting> second = desk.close(actor, id, form);
            redirect.addFlashAttribute("flash", second.isPresent() ? "session.secondPrepared" : "session.closed");
            return "redirect:/reunions/" + second.map(Meeting::id).orElse(id);
        });
        page.rows().forEach(row -> form.item(row.key()));
        if (answer.isOvertaken()) {
            form.version = page.meeting().version();
        }
        model.addAttribute("page", page);
        return answer;
    }
}
