package fr.crig.avis.avis;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.deliberation.Outcome;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Role;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of avis, and each avis as a page, as a document and as the record its hash is made of. */
@Controller
@RequestMapping(AvisController.PATH)
class AvisController {

    static final String PATH = "/avis";

    private static final int PAGE_SIZE = 25;

    private final AvisReader reader;
    private final RegisterUnknowns unknowns;
    private final SavedSearchDesk searches;

    AvisController(AvisReader reader, RegisterUnknowns unknowns, SavedSearchDesk searches) {
        this.reader = reader;
        this.unknowns = unknowns;
        this.searches = searches;
    }

    @GetMapping
    String register(
            @ModelAttribute("filter") RegisterFilter filter,
            @RequestParam(name = "tri", required = false) String order,
            @RequestParam(name = "suite", required = false) Long last,
            @PageableDefault(size = PAGE_SIZE) Pageable page,
            @CurrentActor Actor actor,
            Model model) {
        RegisterOrder sorted = RegisterOrder.of(order);
        model.addAttribute("page", reader.search(actor, new AvisSearch(filter, sorted, last), page));
        model.addAttribute("unknown", unknowns.of(filter, order));
        model.addAttribute("order", sorted);
        model.addAttribute("years", reader.years(actor));
        model.addAttribute("outcomes", Outcome.OF_AVIS);
        model.addAttribute(
                "results",
                Stream.of(FollowUpResult.values())
                        .filter(FollowUpResult::isDecision)
                        .toList());
        model.addAttribute("searches", searches.of(actor));
        model.addAttribute("followedChoices", Followed.all());
        model.addAttribute("formerChoices", FormerChoice.all());
        model.addAttribute("mayImport", actor.is(Role.SECRETARIAT));
        model.addAttribute("formats", RegisterFormat.values());
        model.addAttribute("query", RegisterAddress.query(filter, sorted));
        return "avis/register";
    }

    @GetMapping("/{number:[^.]+}")
    String show(@PathVariable String number, @CurrentActor Actor actor, Model model) {
        Avis avis = reader.visible(actor, number);
        model.addAttribute("recorded", avis);
        model.addAttribute("standing", reader.standing(actor, avis));
        model.addAttribute("avis", avis.content());
        return "avis/avis";
    }

    @GetMapping("/{number:[^.]+}.pdf")
    ResponseEntity<byte[]> document(@PathVariable String number, @CurrentActor Actor actor) {
        Avis avis = reader.visible(actor, number);
        ContentDisposition shown =
                ContentDisposition.inline().filename(avis.number() + ".pdf").build();
        return file(reader.document(avis), MediaType.APPLICATION_PDF, shown);
    }

    /** The very bytes that were hashed. */
    @GetMapping("/{number:[^.]+}.json")
    ResponseEntity<byte[]> record(@PathVariable String number, @CurrentActor Actor actor) {
        Avis avis = reader.visible(actor, number);
        ContentDisposition saved = ContentDisposition.attachment()
                .filename(avis.number() + ".json")
                .build();
        return file(avis.json().getBytes(StandardCharsets.UTF_8), MediaType.APPLICATION_JSON, saved);
    }

    private static ResponseEntity<byte[]> file(byte[] bytes, MediaType type, ContentDisposition disposition) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(bytes);
    }
}
