package fr.crig.avis.avis;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.shared.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register as a file: an act, since the journal says who took it along. */
@Controller
class RegisterExportController {

    private final RegisterExportDesk desk;
    private final RegisterExport export;

    RegisterExportController(RegisterExportDesk desk, RegisterExport export) {
        this.desk = desk;
        this.export = export;
    }

    @PostMapping(AvisController.PATH + "/export")
    void export(
            @ModelAttribute("filter") RegisterFilter filter,
            @RequestParam(name = "tri", required = false) String order,
            @RequestParam(name = "format", defaultValue = "csv") String extension,
            @CurrentActor Actor actor,
            HttpServletResponse response)
            throws IOException {
        RegisterOrder sorted = RegisterOrder.of(order);
        RegisterFormat format = desk.take(actor, extension, RegisterAddress.query(filter, sorted));
        ContentDisposition saved = ContentDisposition.attachment()
                .filename("avis." + format.extension())
                .build();
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, saved.toString());
        export.write(actor, new AvisSearch(filter, sorted, null), format, response.getOutputStream());
    }
}
