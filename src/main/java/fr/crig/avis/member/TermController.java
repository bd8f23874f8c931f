package fr.crig.avis.member;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.page.FormErrors;
import fr.crig.avis.page.Formats;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ParisTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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

/** Where a term of office is ended, and where the secretariat goes on with it under another name or quality. */
@Controller
@RequestMapping("/membres/{id:\\d+}")
class TermController {

    private static final String END = "member/end";
    private static final String CORRECT = "member/correct";

    private final MemberPages pages;
    private final MemberDesk desk;
    private final Formats formats;
    private final Clock clock;

    TermController(MemberPages pages, MemberDesk desk, Formats formats, Clock clock) {
        this.pages = pages;
        this.desk = desk;
        this.formats = formats;
        this.clock = clock;
    }

    @GetMapping("/fin")
    String showEnd(@PathVariable long id, @CurrentActor Actor actor, Model model) {
        Term term = pages.termToEnd(actor, id);
        model.addAttribute("term", term);
        var form = new EndForm();
        form.version = term.version();
        form.until = term.until();
        model.addAttribute("form", form);
        return END;
    }

    @PostMapping("/fin")
    ModelAndView end(
            @PathVariable long id,
            @ModelAttribute("form") EndForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Term term = pages.termToEnd(actor, id);
        model.addAttribute("term", term);
        return FormErrors.attempt(errors, END, () -> {
                    Term ended = desk.end(actor, id, form);
                    LocalDate vacant = pages.vacantAfter(ended);
                    redirect.addFlashAttribute("flash", vacant == null ? "member.ended" : "member.ended.vacant");
                    redirect.addFlashAttribute("flashArguments", List.of(formats.date(vacant)));
                    return MemberController.LIST;
                })
                .whenOvertaken(() -> form.version = term.version());
    }

    @GetMapping("/correction")
    String showCorrection(@PathVariable long id, @CurrentActor Actor actor, Model model) {
        Term term = pages.termToCorrect(actor, id);
        model.addAttribute("term", term);
        var form = new CorrectionForm();
        form.version = term.version();
        form.name = term.name();
        form.quality = term.quality() == null ? "" : term.quality();
        form.from = firstPossibleDay(term);
        model.addAttribute("form", form);
        return CORRECT;
    }

    @PostMapping("/correction")
    ModelAndView correct(
            @PathVariable long id,
            @ModelAttribute("form") CorrectionForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Term term = pages.termToCorrect(actor, id);
        model.addAttribute("term", term);
        return FormErrors.attempt(errors, CORRECT, () -> {
                    desk.correct(actor, id, form);
                    redirect.addFlashAttribute("flash", "member.corrected");
                    return MemberController.LIST;
                })
                .whenOvertaken(() -> form.version = term.version());
    }

    /** Today, or the second day of a term that begins later: its first day stays as it was. */
    private LocalDate firstPossibleDay(Term term) {
        LocalDate today = ParisTime.day(clock.instant());
        LocalDate second = term.from().plusDays(1);
        return today.isBefore(second) ? second : today;
    }
}
