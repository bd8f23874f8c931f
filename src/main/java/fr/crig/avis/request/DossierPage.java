package fr.crig.avis.request;

import fr.crig.avis.account.Journal;
import fr.crig.avis.request.DossierPart.Place;
import fr.crig.avis.shared.Actor;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the dossier page shows to one reader. */
@Component
class DossierPage {

    private final DossierTexts texts;
    private final Progress progress;
    private final Warnings warnings;
    private final Revisions revisions;
    private final RequestReader reader;
    private final RequestPages pages;
    private final WaitingForms waiting;
    private final Journal journal;
    private final List<DossierPart> parts;

    DossierPage(
            DossierTexts texts,
            Progress progress,
            Warnings warnings,
            Revisions revisions,
            RequestReader reader,
            RequestPages pages,
            WaitingForms waiting,
            Journal journal,
            ObjectProvider<DossierPart> parts) {
        this.texts = texts;
        this.progress = progress;
        this.warnings = warnings;
        this.revisions = revisions;
        this.reader = reader;
        this.pages = pages;
        this.waiting = waiting;
        this.journal = journal;
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(DossierPart::order))
                .toList();
    }

    /** A section that another room contributes, ready to be shown. */
    public record Section(String template, String fragment, Map<String, Object> model) {}

    void fill(Model model, FundingRequest request, Actor actor) {
        model.addAttribute("request", request);
        model.addAttribute("texts", texts.of(request.dossier()));
        model.addAttribute("steps", progress.of(request));
        model.addAttribute("warnings", warnings.about(request, actor));
        model.addAttribute("attachments", reader.attachments(request));
        model.addAttribute("revisions", revisions.of(request.reference()));
        model.addAttribute("tasks", waiting.of(request.reference(), actor));
        model.addAttribute("acts", optionalActs(request, actor));
        model.addAttribute("journal", journal.of(request.reference().value()));
        model.addAttribute("calls", sections(Place.CALL, request, actor));
        model.addAttribute("answers", sections(Place.ANSWER, request, actor));
        model.addAttribute("parts", sections(Place.BODY, request, actor));
    }

    private List<RequestAct> optionalActs(FundingRequest request, Actor actor) {
        return pages.possible(actor, request).stream()
                .filter(act -> !act.isTask())
                .toList();
    }

    private List<Section> sections(Place place, FundingRequest request, Actor actor) {
        return parts.stream()
                .filter(part -> part.place() == place)
                .map(part -> section(part, request, actor))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Section section(DossierPart part, FundingRequest request, Actor actor) {
        Map<String, Object> model = part.model(request, actor);
        String[] name = part.fragment().split(" :: ");
        return model == null ? null : new Section(name[0], name[1], model);
    }
}
