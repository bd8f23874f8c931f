package fr.crig.avis.figures;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Role;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The figures of a year, or of all years, as one reader counts them. */
@Controller
class FiguresController {

    private static final int PAGE_SIZE = 25;

    private final FiguresReader reader;
    private final CountedReader lists;
    private final FiguresWords words;
    private final FiguresPage page;
    private final YearPdf document;
    private final Clock clock;

    FiguresController(
            FiguresReader reader,
            CountedReader lists,
            FiguresWords words,
            FiguresPage page,
            YearPdf document,
            Clock clock) {
        this.reader = reader;
        this.lists = lists;
        this.words = words;
        this.page = page;
        this.document = document;
        this.clock = clock;
    }

    @GetMapping("/chiffres")
    String show(@RequestParam(name = "annee", defaultValue = "") String year, @CurrentActor Actor actor, Model model) {
        int thisYear = thisYear();
        Integer known = reader.firstYear();
        int first = known == null ? thisYear : known;
        Period period = Period.of(year, first, thisYear);
        model.addAllAttributes(page.of(actor, period, ""));
        model.addAttribute("own", actor.signatory());
        model.addAttribute("document", !period.isAll() && mayOpenDocument(actor));
        model.addAttribute("years", years(first, thisYear));
        return "figures/figures";
    }

    /** What one of the figures counts, where no other list has it. */
    @GetMapping("/chiffres/liste")
    String list(
            @RequestParam(name = "quoi", defaultValue = "demandes") String what,
            @RequestParam(name = "annee", defaultValue = "") String year,
            @RequestParam(name = "de", defaultValue = "") String of,
            @RequestParam(name = "suite", required = false) Long behind,
            @PageableDefault(size = PAGE_SIZE) Pageable page,
            @CurrentActor Actor actor,
            Model model) {
        Counted counted = Counted.of(what);
        Integer known = reader.firstYear();
        Period period = Period.of(year, known == null ? thisYear() : known, thisYear());
        model.addAttribute("counted", counted);
        model.addAttribute("period", period);
        model.addAttribute("of", words.part(of));
        model.addAttribute("page", lists.page(actor, counted, period, of, behind, page));
        model.addAttribute("altogether", lists.altogether(actor, counted, period, of));
        model.addAttribute("words", words);
        return "figures/list";
    }

    /** For those who make up the committee. */
    @GetMapping("/chiffres.pdf")
    ResponseEntity<byte[]> document(
            @RequestParam(name = "annee", defaultValue = "") String typed, @CurrentActor Actor actor) {
        Period year = Period.of(typed, thisYear(), thisYear());
        if (year.isAll() || !mayOpenDocument(actor)) {
            throw new NotVisible(typed);
        }
        ContentDisposition shown = ContentDisposition.inline()
                .filename("bilan-" + year.year() + ".pdf")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, shown.toString())
                .body(document.draw(actor, year));
    }

    private static boolean mayOpenDocument(Actor actor) {
        return actor.is(Role.SECRETARIAT) || actor.is(Role.MEMBER);
    }

    private int thisYear() {
        return ParisTime.day(clock.instant()).getYear();
    }

    /** The last first. */
    private static List<Integer> years(int first, int last) {
        return IntStream.rangeClosed(0, last - first)
                .mapToObj(back -> last - back)
                .toList();
    }
}
