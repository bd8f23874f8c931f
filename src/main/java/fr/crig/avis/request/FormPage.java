package fr.crig.avis.request;

import fr.crig.avis.shared.Actor;
import fr.crig.avis.storage.PageMemory;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page that holds the form of a request shows besides it. */
@Component
class FormPage {

    private static final int FIRST_LINES = 2;

    private final Warnings warnings;
    private final Checklist checklist;
    private final RequestReader reader;
    private final DossierParser dossiers;
    private final Differences differences;
    private final PageMemory memory;

    FormPage(
            Warnings warnings,
            Checklist checklist,
            RequestReader reader,
            DossierParser dossiers,
            Differences differences,
            PageMemory memory) {
        this.dossiers = dossiers;
        this.differences = differences;
        this.memory = memory;
        this.warnings = warnings;
        this.checklist = checklist;
        this.reader = reader;
    }

    /** A plan without a line could not be typed in. */
    static void offerLines(RequestForm form) {
        while (form.funding.plan.size() < FIRST_LINES) {
            form.funding.plan.add(new RequestForm.Line());
        }
    }

    /** @param request null before the first saving of a draft */
    void fill(Model model, RequestForm form, FundingRequest request, Actor actor) {
        offerLines(form);
        model.addAttribute("request", request);
        model.addAttribute("version", request == null ? 0 : request.version());
        model.addAttribute("balance", PlanBalance.of(form.funding));
        model.addAttribute("warnings", warnings.about(form, request, actor));
        memory.reading(() -> fillPieces(model, form, request));
    }

    /** What is saved of a request, against what was typed without knowing of it; as far as either can be read. */
    List<Difference> compared(FundingRequest saved, RequestForm typed) {
        Dossier theirs = saved.form() == null ? saved.dossier() : dossiers.readAsFarAsItGoes(saved.form());
        return differences.between(theirs, dossiers.readAsFarAsItGoes(typed));
    }

    private Model fillPieces(Model model, RequestForm form, FundingRequest request) {
        model.addAttribute("expected", checklist.expected(form, request));
        return model.addAttribute("attachments", request == null ? List.of() : reader.attachments(request));
    }
}
