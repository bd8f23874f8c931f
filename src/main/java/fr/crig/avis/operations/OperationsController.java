package fr.crig.avis.operations;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.account.Journal;
import fr.crig.avis.notification.SubjectWords;
import fr.crig.avis.shared.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's page on the running of the service. */
@Controller
@RequestMapping("/administration/exploitation")
class OperationsController {

    private static final String PAGE = "redirect:/administration/exploitation";

    private final ServiceStateLookup service;
    private final ThisNode self;
    private final EngineRoom engine;
    private final OperationsDesk desk;
    private final SubjectWords words;
    private final Journal journal;
    private final Disks disks;
    private final Clock clock;

    OperationsController(
            ServiceStateLookup service,
            ThisNode self,
            EngineRoom engine,
            OperationsDesk desk,
            SubjectWords words,
            Journal journal,
            Disks disks,
            Clock clock) {
        this.service = service;
        this.self = self;
        this.engine = engine;
        this.desk = desk;
        this.words = words;
        this.journal = journal;
        this.disks = disks;
        this.clock = clock;
    }

    @GetMapping
    String show(Model model) {
        ServiceState state = service.now();
        Instant now = clock.instant();
        model.addAttribute("now", now);
        model.addAttribute("self", self);
        model.addAttribute("state", state);
        model.addAttribute("troubles", Diagnosis.of(state, now));
        List<FailedStep> failed = engine.failed();
        model.addAttribute("failed", failed);
        model.addAttribute(
                "subjects", words.of(failed.stream().map(FailedStep::reference).toList()));
        model.addAttribute("databaseSize", disks.databaseSize());
        model.addAttribute("infected", journal.ofAct(Journal.FILE_INFECTED));
        model.addAttribute("unfixed", BillOfMaterials.ofThisService().unfixed());
        return "operations/operations";
    }

    @PostMapping("/{id}/relance")
    String retry(@PathVariable String id, @CurrentActor Actor administrator, RedirectAttributes redirect) {
        desk.retry(administrator, id);
        redirect.addFlashAttribute("flash", "operations.retried");
        return PAGE;
    }

    @PostMapping("/sauvegarde")
    String backUp(@CurrentActor Actor administrator, RedirectAttributes redirect) {
        desk.backUp(administrator);
        redirect.addFlashAttribute("flash", "operations.backedUp");
        return PAGE + "#backup";
    }

    @PostMapping("/relance")
    String retryAll(@CurrentActor Actor administrator, RedirectAttributes redirect) {
        int steps = desk.retryAll(administrator);
        redirect.addFlashAttribute("flash", "operations.retried.all");
        redirect.addFlashAttribute("flashArguments", List.of(steps));
        return PAGE;
    }
}
