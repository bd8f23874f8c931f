package fr.crig.avis.minutes;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.page.Attempt;
import fr.crig.avis.page.FormErrors;
import fr.crig.avis.page.Formats;
import fr.crig.avis.shared.Actor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

/** The minutes of a meeting: written and sent by the secretariat, read and remarked on by the signatories. */
@Controller
@RequestMapping("/reunions/{id:\\d+}")
class MinutesController {

    static final String PAGE = "minutes/minutes";

    private final MinutesReader reader;
    private final MinutesDesk desk;
    private final RemarkDesk remarks;
    private final MinutesConflict conflict;
    private final Formats formats;

    MinutesController(
            MinutesReader reader, MinutesDesk desk, RemarkDesk remarks, MinutesConflict conflict, Formats formats) {
        this.reader = reader;
        this.desk = desk;
        this.remarks = remarks;
        this.conflict = conflict;
        this.formats = formats;
    }

    /** What the buttons of the secretariat's form do. */
    enum Act {
        SAVE,
        SEND,
        APPROVE
    }

    @GetMapping("/releve")
    String show(@PathVariable long id, @CurrentActor Actor actor, Model model) {
        MinutesPage page = fill(model, actor, id);
        model.addAttribute("form", MinutesForms.of(page.minutes(), page.text(), page.remarks()));
        model.addAttribute("remark", new RemarkForm());
        return PAGE;
    }

    @PostMapping("/releve")
    ModelAndView write(
            @PathVariable long id,
            @RequestParam(defaultValue = "SAVE") Act act,
            @ModelAttribute("form") MinutesForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Attempt answer = FormErrors.attempt(errors, PAGE, () -> {
            redirect.addFlashAttribute("flash", write(actor, id, act, form));
            return "redirect:/reunions/" + id + "/releve";
        });
        if (answer.isDone()) {
            return answer;
        }
        MinutesPage page = fill(model, actor, id);
        model.addAttribute("remark", new RemarkForm());
        model.addAttribute("typed", true);
        if (answer.isOvertaken()) {
            conflict.tell(model, page, form);
        }
        return answer;
    }

    @PostMapping("/releve/remarques")
    ModelAndView remark(
            @PathVariable long id,
            @ModelAttribute("remark") RemarkForm remark,
            BindingResult errors,
            @CurrentActor Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Attempt answer = FormErrors.attempt(errors, PAGE, () -> {
            remarks.remark(actor, id, remark);
            redirect.addFlashAttribute("flash", "minutes.remarked");
            return "redirect:/reunions/" + id + "/releve#remarques";
        });
        if (!answer.isDone()) {
            MinutesPage page = fill(model, actor, id);
            model.addAttribute("form", MinutesForms.of(page.minutes(), page.text(), page.remarks()));
            model.addAttribute("remarkTyped", true);
        }
        return answer;
    }

    @GetMapping("/releve/corrections")
    String corrections(
            @PathVariable long id,
            @RequestParam(name = "de") int from,
            @RequestParam(name = "a") int to,
            @CurrentActor Actor actor,
            Model model) {
        fill(model, actor, id);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("corrections", reader.corrections(actor, id, from, to));
        return "minutes/corrections";
    }

    @GetMapping("/releve.pdf")
    ResponseEntity<byte[]> document(@PathVariable long id, @CurrentActor Actor actor) {
        String name = "releve-" + reader.page(actor, id).facts().day() + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(reader.document(actor, id));
    }

    private String write(Actor actor, long id, Act act, MinutesForm form) {
        switch (act) {
            case SAVE -> desk.save(actor, id, form);
            case SEND -> desk.send(actor, id, form);
            case APPROVE -> desk.answer(actor, id, form);
        }
        return "minutes.done." + act;
    }

    private MinutesPage fill(Model model, Actor actor, long id) {
        MinutesPage page = reader.page(actor, id);
        model.addAttribute("page", page);
        model.addAttribute("day", formats.weekday(page.facts().day()));
        return page;
    }
}
