package fr.crig.avis.operations;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.account.Journal;
import fr.crig.avis.notification.SubjectWords;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.storage.FileScans;
import fr.crig.avis.upkeep.Durability;
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

    private final EngineRoom engine;
    private final OperationsDesk desk;
    private final SubjectWords words;
    private final Journal journal;
    private final FileScans scans;
    private final Durability durability;

    OperationsController(
            EngineRoom engine,
            OperationsDesk desk,
            SubjectWords words,
            Journal journal,
            FileScans scans,
            Durability durability) {
        this.engine = engine;
        this.durability = durability;
        this.scans = scans;
        this.journal = journal;
        this.desk = desk;
        this.words = words;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("state", engine.state());
        model.addAttribute("switchedOff", durability.switchedOff());
        List<FailedStep> failed = engine.failed();
        model.addAttribute("failed", failed);
        model.addAttribute(
                "subjects", words.of(failed.stream().map(FailedStep::reference).toList()));
        model.addAttribute("altered", journal.ofAct(Journal.FILE_ALTERED));
        model.addAttribute("infected", journal.ofAct(Journal.FILE_INFECTED));
        model.addAttribute("scanner", scans.report());
        model.addAttribute("unfixed", BillOfMaterials.ofThisService().unfixed());
        return "operations/operations";
    }

    @PostMapping("/{id}/relance")
    String retry(@PathVariable String id, @CurrentActor Actor administrator, RedirectAttributes redirect) {
        desk.retry(administrator, id);
        redirect.addFlashAttribute("flash", "operations.retried");
        return "redirect:/administration/exploitation";
    }
}
