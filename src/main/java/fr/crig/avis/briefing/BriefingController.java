package fr.crig.avis.briefing;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.shared.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The book, made anew each time: what a reader may see changes with each opinion. */
@Controller
class BriefingController {

    private final BriefingReader reader;
    private final BookBinder binder;

    BriefingController(BriefingReader reader, BookBinder binder) {
        this.reader = reader;
        this.binder = binder;
    }

    @GetMapping("/reunions/{id:\\d+}/dossier-de-seance.pdf")
    void book(@PathVariable long id, @CurrentActor Actor actor, HttpServletResponse response) throws IOException {
        Briefing briefing = reader.of(actor, id);
        try (var folder = new WorkFolder()) {
            Path book = binder.bind(briefing, folder);
            String name = "dossier-de-seance-" + briefing.meeting().day() + ".pdf";
            response.setContentType(MediaType.APPLICATION_PDF_VALUE);
            response.setContentLengthLong(Files.size(book));
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.inline().filename(name).build().toString());
            Files.copy(book, response.getOutputStream());
        }
    }
}
