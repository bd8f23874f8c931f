package fr.crig.avis.casefile;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A request as one file. */
@Controller
class CaseController {

    private final CaseDesk desk;
    private final CaseWriter writer;

    CaseController(CaseDesk desk, CaseWriter writer) {
        this.desk = desk;
        this.writer = writer;
    }

    /** Its length is not known before it leaves. */
    @GetMapping("/demandes/{reference}/dossier.zip")
    void take(@PathVariable Reference reference, @CurrentActor Actor actor, HttpServletResponse response)
            throws IOException {
        FundingRequest request = desk.take(actor, reference);
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(reference + ".zip", StandardCharsets.UTF_8)
                .build();
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
        writer.write(actor, request, response.getOutputStream());
    }
}
