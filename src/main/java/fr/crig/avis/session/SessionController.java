package fr.crig.avis.session;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.page.Attempt;
import fr.crig.avis.page.FormErrors;
import fr.crig.avis.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A meeting being held: its opening, and who is there. */
@Controller
@RequestMapping("/reunions/{id:\\d+}/seance")
class SessionController {

    private final SessionScreen screen;
    private final SessionDesk desk;

    SessionController(SessionScreen screen, SessionDesk desk) {
        this.screen = screen;
        this.desk = desk;
    }

    @GetMapping
    String show(@PathVariable long id, @CurrentActor Actor actor, Model model) {
        return screen.show(model, actor, id, screen.first(actor, id));
    }

    @PostMapping("/ouverture")
    String open(@PathVariable long id, @CurrentActor Actor actor) {
        desk.open(actor, id);
        return "redirect:/reunions/" + id + "/seance";
    }

    @PostMapping("/presences")
    ModelAndView attend(
            @PathVariable long id,
            @RequestParam SavingAct act,
            @RequestParam(required = false) String point,
            @ModelAttribute("attendance") AttendanceForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Model model,
            RedirectAttributes redirect) {
        boolean automatic = act == SavingAct.AUTO;
        String view = automatic ? "session/saved :: attendance" : SessionScreen.PAGE;
        Attempt answer = FormErrors.attempt(errors, view, () -> {
            desk.attend(actor, id, form, automatic);
            if (automatic) {
                return view;
            }
            redirect.addFlashAttribute("flash", "session.attendance.saved");
            return "redirect:/reunions/" + id + "/seance" + (isKey(point) ? "/" + point : "");
        });
        if (answer.isDone() && !automatic) {
            return answer;
        }
        screen.afterAttendance(model, actor, id, point, form, automatic, answer.isOvertaken());
        return answer;
    }

    /** What was sent may be anything. */
    private static boolean isKey(String point) {
        return point != null && point.matches("[\\w-]+");
    }
}
