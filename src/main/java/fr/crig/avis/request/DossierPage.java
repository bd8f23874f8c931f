package fr.crig.avis.request;

import fr.crig.avis.account.Journal;
import fr.crig.avis.page.Anchor;
import fr.crig.avis.request.DossierPart.Place;
import fr.crig.avis.shared.Actor;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the dossier page shows to one reader. */
@Component
class DossierPage {

    /** Before what the other rooms contribute. */
    private static final List<Anchor> ABOVE = List.of(
            new Anchor("progress", "request.progress.title"), new Anchor("essential", "request.dossier.essential"));

    private static final List<Anchor> BELOW = List.of(
            new Anchor("money", "request.section.funding"),
            new Anchor("pieces", "request.section.pieces"),
            new Anchor("project", "request.section.project"),
            new Anchor("journal-title", "journal.title"));

    private final DossierTexts texts;
    private final Progress progress;
    private final Warnings warnings;
    private final Revisions revisions;
    private final RequestReader reader;
    private final RequestHeads heads;
    private final Journal journal;
    private final List<DossierPart> parts;

    DossierPage(
            DossierTexts texts,
            Progress progress,
            Warnings warnings,
            Revisions revisions,
            RequestReader reader,
            RequestHeads heads,
            Journal journal,
            ObjectProvider<DossierPart> parts) {
        this.texts = texts;
        this.progress = progress;
        this.warnings = warnings;
        this.revisions = revisions;
        this.reader = reader;
        this.heads = heads;
        this.journal = journal;
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(DossierPart::order))
                .toList();
    }

    /** A section that another room contributes, ready to be shown. */
    public record Section(String template, String fragment, Anchor heading, Map<String, Object> model) {}

    void fill(Model model, FundingRequest request, Actor actor) {
        model.addAttribute("request", request);
        model.addAttribute("texts", texts.of(request.dossier()));
        model.addAttribute("steps", progress.of(request));
        model.addAttribute("warnings", warnings.about(request, actor));
        model.addAttribute("attachments", reader.attachments(request));
        // The first one alone is not shown.
        model.addAttribute("revisions", request.revision() > 1 ? revisions.of(request.reference()) : List.of());
        model.addAttribute("head", heads.of(request, actor));
        model.addAttribute("journal", journal.of(request.reference().value()));
        model.addAttribute("calls", sections(Place.CALL, request, actor));
        List<Section> answers = sections(Place.ANSWER, request, actor);
        List<Section> others = sections(Place.BODY, request, actor);
        model.addAttribute("answers", answers);
        model.addAttribute("parts", others);
        model.addAttribute("ends", sections(Place.END, request, actor));
        model.addAttribute("contents", contents(answers, others));
    }

    private static List<Anchor> contents(List<Section> answers, List<Section> others) {
        return Stream.of(headings(answers), ABOVE.stream(), headings(others), BELOW.stream())
                .flatMap(anchors -> anchors)
                .toList();
    }

    private static Stream<Anchor> headings(List<Section> sections) {
        return sections.stream().map(Section::heading).filter(Objects::nonNull);
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
        return model == null ? null : new Section(name[0], name[1], part.heading(), model);
    }
}
