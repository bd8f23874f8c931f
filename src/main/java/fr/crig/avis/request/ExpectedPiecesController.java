package fr.crig.avis.request;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The expected pieces while a request is typed and its files are chosen. Nothing is kept. */
@Controller
class ExpectedPiecesController {

    private final Checklist checklist;

    ExpectedPiecesController(Checklist checklist) {
        this.checklist = checklist;
    }

    @InitBinder("form")
    void bindFields(WebDataBinder binder) {
        FormBinding.prepare(binder);
    }

    /**
     * @param joined before, as the page says
     * @param sent with a name of a file field for each in which a file is chosen: its content stays in the browser
     */
    @PostMapping("/demandes/pieces")
    String show(
            @ModelAttribute("form") RequestForm form,
            @RequestParam(defaultValue = "") List<PieceKind> joined,
            @RequestParam MultiValueMap<String, String> sent,
            Model model) {
        Set<PieceKind> present = EnumSet.noneOf(PieceKind.class);
        joined.stream().filter(Objects::nonNull).forEach(present::add);
        Stream.of(PieceKind.values())
                .filter(kind -> sent.containsKey(UploadedPieces.PREFIX + kind))
                .forEach(present::add);
        model.addAttribute("expected", checklist.expected(form, present));
        return "request/expected";
    }
}
