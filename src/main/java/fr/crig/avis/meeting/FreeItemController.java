package fr.crig.avis.meeting;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.page.Attempt;
import fr.crig.avis.page.FormErrors;
import fr.crig.avis.request.SentFile;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.NotVisible;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A subject in free text for the agenda of a meeting: a new one, or one that is there. */
@Controller
@RequestMapping("/reunions/{id:\\d+}/point")
class FreeItemController {

    private static final String PAGE = "meeting/free-item";

    private final MeetingLookup meetings;
    private final FreeItemDesk desk;
    private final ItemDocuments documents;
    private final MeetingForms forms;

    FreeItemController(MeetingLookup meetings, FreeItemDesk desk, ItemDocuments documents, MeetingForms forms) {
        this.meetings = meetings;
        this.desk = desk;
        this.documents = documents;
        this.forms = forms;
    }

    @InitBinder("form")
    void bindFields(WebDataBinder binder) {
        binder.setDisallowedFields("file");
    }

    @ModelAttribute("meeting")
    Meeting meeting(@PathVariable long id, @CurrentActor Actor actor) {
        actor.ensureSecretariat();
        return meetings.get(id);
    }

    @ModelAttribute("kinds")
    List<AgendaItem.Kind> kinds() {
        return AgendaItem.Kind.inFreeText();
    }

    @GetMapping
    String show(@ModelAttribute(name = "meeting", binding = false) Meeting meeting, Model model) {
        model.addAttribute("form", forms.freeItem(meeting));
        return PAGE;
    }

    @PostMapping
    ModelAndView add(
            @ModelAttribute(name = "meeting", binding = false) Meeting meeting,
            @ModelAttribute("form") FreeItemForm form,
            BindingResult errors,
            @RequestParam(required = false) List<MultipartFile> file,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        List<SentFile> files = SentFile.chosen(file);
        Attempt add = FormErrors.attempt(errors, PAGE, () -> {
            desk.add(actor, meeting.id(), form, files);
            return to(meeting, "meeting.itemAdded", redirect);
        });
        add.whenOvertaken(() -> form.version = meeting.version());
        return add.isDone() ? add : add.addObject("filesAgain", !files.isEmpty());
    }

    @GetMapping("/{code}")
    String showOne(
            @ModelAttribute(name = "meeting", binding = false) Meeting meeting,
            @PathVariable String code,
            Model model) {
        model.addAttribute("form", forms.freeItem(meeting, item(meeting, code)));
        model.addAttribute("code", code);
        model.addAttribute("documents", documents.of(meeting.id(), code));
        return PAGE;
    }

    @PostMapping("/{code}")
    ModelAndView change(
            @ModelAttribute(name = "meeting", binding = false) Meeting meeting,
            @PathVariable String code,
            @ModelAttribute("form") FreeItemForm form,
            BindingResult errors,
            @RequestParam(required = false) List<MultipartFile> file,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        item(meeting, code);
        List<SentFile> files = SentFile.chosen(file);
        Attempt change = FormErrors.attempt(errors, PAGE, () -> {
            desk.change(actor, meeting.id(), code, form, files);
            return to(meeting, "meeting.itemChanged", redirect);
        });
        change.whenOvertaken(() -> form.version = meeting.version());
        return change.isDone()
                ? change
                : change.addObject("filesAgain", !files.isEmpty())
                        .addObject("code", code)
                        .addObject("documents", documents.of(meeting.id(), code));
    }

    /** @throws NotVisible unless it is a subject in free text of this agenda */
    private static AgendaItem item(Meeting meeting, String code) {
        return meeting.items().stream()
                .filter(item -> item.code().equals(code) && !item.isRequest())
                .findFirst()
                .orElseThrow(() -> new NotVisible(code));
    }

    private static String to(Meeting meeting, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return "redirect:/reunions/" + meeting.id();
    }
}
