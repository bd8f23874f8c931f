package fr.crig.avis.request;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The requests that the reader may see. */
@Controller
class RequestListController {

    private static final int PAGE_SIZE = 25;

    private final RequestRows rows;
    private final RequestUnknowns unknowns;
    private final RequestExport export;

    RequestListController(RequestRows rows, RequestUnknowns unknowns, RequestExport export) {
        this.rows = rows;
        this.unknowns = unknowns;
        this.export = export;
    }

    @GetMapping("/demandes")
    String list(
            @ModelAttribute("filter") RequestFilter filter,
            @RequestParam(name = "tri", required = false) String order,
            @RequestParam(name = "suite", required = false) Long last,
            @PageableDefault(size = PAGE_SIZE) Pageable page,
            @CurrentActor Actor actor,
            Model model) {
        RequestOrder sorted = RequestOrder.of(order);
        model.addAttribute("page", rows.page(actor, filter, new RequestRows.Sorting(sorted, last), page));
        model.addAttribute("unknown", unknowns.of(filter, order));
        model.addAttribute("order", sorted);
        model.addAttribute("years", rows.years(actor));
        model.addAttribute("agent", actor.is(Role.AGENT));
        model.addAttribute("member", actor.is(Role.MEMBER));
        return "request/list";
    }

    @GetMapping("/demandes.csv")
    void export(
            @ModelAttribute("filter") RequestFilter filter,
            @RequestParam(name = "tri", required = false) String order,
            @CurrentActor Actor actor,
            HttpServletResponse response)
            throws IOException {
        ContentDisposition saved =
                ContentDisposition.attachment().filename("demandes.csv").build();
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, saved.toString());
        export.write(actor, filter, RequestOrder.of(order), response.getWriter());
    }
}
