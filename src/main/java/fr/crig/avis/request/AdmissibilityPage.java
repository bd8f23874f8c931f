package fr.crig.avis.request;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.storage.PageMemory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the secretariat examines before it decides, so that it decides on the page where it has it before its eyes. */
@Component
class AdmissibilityPage {

    private final Checklist checklist;
    private final Warnings warnings;
    private final RequestReader reader;
    private final Differences differences;
    private final DossierTexts texts;
    private final PaceWords paces;
    private final Committee committee;
    private final Clock clock;
    private final PageMemory memory;

    AdmissibilityPage(
            Checklist checklist,
            Warnings warnings,
            RequestReader reader,
            Differences differences,
            DossierTexts texts,
            PaceWords paces,
            Committee committee,
            Clock clock,
            PageMemory memory) {
        this.memory = memory;
        this.checklist = checklist;
        this.warnings = warnings;
        this.reader = reader;
        this.differences = differences;
        this.texts = texts;
        this.paces = paces;
        this.committee = committee;
        this.clock = clock;
    }

    /** Also before an act, whose form is judged by what stands beside it. */
    void fill(Model model, FundingRequest request, Actor actor) {
        memory.reading(() -> filled(model, request, actor));
    }

    private Model filled(Model model, FundingRequest request, Actor actor) {
        List<ChecklistItem> items = checklist.of(request);
        model.addAttribute("items", items);
        model.addAttribute("missing", items.stream().anyMatch(ChecklistItem::isMissing));
        model.addAttribute(
                "checks", items.stream().filter(item -> !item.isMissing()).toList());
        model.addAttribute("warnings", warnings.about(request, actor));
        model.addAttribute("pieces", pieces(request));
        model.addAttribute("texts", texts.of(request.dossier()));
        model.addAttribute("brought", brought(request).orElse(null));
        model.addAttribute("proposed", proposal(request));
        model.addAttribute("paces", paces.of(request.usefulDate()));
        return model.addAttribute("completionDays", committee.admissibility().completionDays());
    }

    /** The pieces by kind: those that are expected first, joined or not, then the others that came. */
    record PieceRow(PieceKind kind, boolean expected, List<Attachment> files) {

        /** A piece that is struck out is as good as none. */
        public boolean isMissing() {
            return files.stream().allMatch(Attachment::isStruckOut);
        }
    }

    private List<PieceRow> pieces(FundingRequest request) {
        Map<PieceKind, List<Attachment>> joined =
                reader.attachments(request).stream().collect(Collectors.groupingBy(Attachment::kind));
        ExpectedPieces expected = checklist.expected(request.dossier(), joined.keySet());
        return Stream.of(PieceKind.values())
                .map(kind -> new PieceRow(kind, expected.expects(kind), joined.getOrDefault(kind, List.of())))
                .filter(row -> row.expected() || !row.files().isEmpty())
                .sorted(Comparator.comparing(PieceRow::expected).reversed())
                .toList();
    }

    /** What changed since the last letter; empty if none was sent. */
    private Optional<List<Difference>> brought(FundingRequest request) {
        return request.lastReached(RequestState.COMPLETION_ASKED).map(asked -> differences.since(request, asked));
    }

    Urgency proposal(FundingRequest request) {
        LocalDate today = ParisTime.day(clock.instant());
        return UrgencyProposal.of(request.usefulDate(), today, committee.circulation(), committee.route());
    }
}
