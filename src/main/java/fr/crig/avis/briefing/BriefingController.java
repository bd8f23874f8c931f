package fr.crig.avis.briefing;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.shared.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The book as its reader may see it now, or when to come back for it. */
@Controller
class BriefingController {

    private static final String RETRY_AFTER_SECONDS = "60";

    private final BriefingReader reader;
    private final BriefingBooks books;

    BriefingController(BriefingReader reader, BriefingBooks books) {
        this.reader = reader;
        this.books = books;
    }

    /** @return no page when the book itself is the answer */
    @GetMapping("/reunions/{id:\\d+}/dossier-de-seance.pdf")
    ModelAndView book(@PathVariable long id, @CurrentActor Actor actor, HttpServletResponse response)
            throws IOException {
        Briefing briefing = reader.of(actor, id);
        try (OpenBook book = books.open(briefing)) {
            send(book, "dossier-de-seance-" + briefing.meeting().day() + ".pdf", response);
            return null;
        } catch (BookBusy busy) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            ModelAndView page = new ModelAndView("briefing/busy", "meeting", id);
            page.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
            return page;
        }
    }

    private static void send(OpenBook book, String name, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setContentLengthLong(book.size());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.inline().filename(name).build().toString());
        book.copyTo(response.getOutputStream());
    }
}
