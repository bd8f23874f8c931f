package fr.crig.avis.avis;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.shared.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The open data of the grants: a file for each granting body, and what is missing. */
@Controller
@RequestMapping(AvisController.PATH + "/subventions")
class GrantExportController {

    private final GrantExportDesk desk;
    private final AvisReader register;

    GrantExportController(GrantExportDesk desk, AvisReader register) {
        this.desk = desk;
        this.register = register;
    }

    @GetMapping
    String show(
            @RequestParam(name = "annee", required = false) Integer asked,
            @RequestParam(name = "suite", required = false) Long last,
            @CurrentActor Actor actor,
            Model model) {
        List<Integer> years = register.years(actor);
        int year = asked == null || !years.contains(asked)
                ? years.stream().findFirst().orElse(0)
                : asked;
        model.addAttribute("years", years);
        model.addAttribute("year", year);
        model.addAttribute("goesOn", last != null);
        model.addAttribute("grants", desk.list(actor, year, last));
        return "avis/grants";
    }

    @PostMapping
    void export(
            @RequestParam(name = "attribuant", defaultValue = "") String siret,
            @RequestParam(name = "annee", defaultValue = "0") int year,
            @CurrentActor Actor actor,
            HttpServletResponse response)
            throws IOException {
        desk.take(actor, siret, year);
        ContentDisposition saved = ContentDisposition.attachment()
                .filename("subventions_%s_%d.csv".formatted(siret, year))
                .build();
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, saved.toString());
        desk.write(actor, siret, year, response.getWriter());
    }
}
