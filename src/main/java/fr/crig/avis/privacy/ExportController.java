package fr.crig.avis.privacy;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.shared.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What is kept of a person, to itself and, on demand, by the administrator. */
@Controller
class ExportController {

    static final String PATH = "/compte/donnees";

    private final ExportDesk desk;
    private final ExportWriter writer;

    ExportController(ExportDesk desk, ExportWriter writer) {
        this.desk = desk;
        this.writer = writer;
    }

    @GetMapping(PATH)
    String show(@CurrentActor Actor actor, Model model) {
        model.addAttribute("username", actor.username());
        return "privacy/own";
    }

    @GetMapping(PATH + "/export")
    void own(@CurrentActor Actor actor, HttpServletResponse response) throws IOException {
        send(desk.open(actor.username(), actor), true, response);
    }

    @GetMapping("/administration/comptes/{username}/donnees")
    void ofSomebody(@PathVariable String username, @CurrentActor Actor actor, HttpServletResponse response)
            throws IOException {
        Person person = desk.open(username, actor);
        send(person, actor.username().equals(username), response);
    }

    /** Its length is not known before it leaves. */
    private void send(Person person, boolean own, HttpServletResponse response) throws IOException {
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename("donnees-" + person.username() + ".zip", StandardCharsets.UTF_8)
                .build();
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
        writer.write(person, own, response.getOutputStream());
    }
}
