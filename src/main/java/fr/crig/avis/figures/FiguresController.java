package fr.crig.avis.figures;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ParisTime;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The figures of a year, or of all years, as one reader counts them. */
@Controller
class FiguresController {

    private final FiguresReader reader;
    private final FiguresPage page;
    private final Clock clock;

    FiguresController(FiguresReader reader, FiguresPage page, Clock clock) {
        this.reader = reader;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping("/chiffres")
    String show(@RequestParam(name = "annee", defaultValue = "") String year, @CurrentActor Actor actor, Model model) {
        int thisYear = ParisTime.day(clock.instant()).getYear();
        Integer known = reader.firstYear();
        int first = known == null ? thisYear : known;
        Period period = Period.of(year, first, thisYear);
        model.addAllAttributes(page.of(actor, period));
        model.addAttribute("period", period);
        model.addAttribute("own", actor.signatory());
        model.addAttribute("years", years(first, thisYear));
        return "figures/figures";
    }

    /** The last first. */
    private static List<Integer> years(int first, int last) {
        return IntStream.rangeClosed(0, last - first)
                .mapToObj(back -> last - back)
                .toList();
    }
}
