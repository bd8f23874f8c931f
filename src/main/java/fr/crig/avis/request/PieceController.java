package fr.crig.avis.request;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.page.Download;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The pieces, to keep and never to run: always as an attachment, under the type found in their content. */
@Controller
@RequestMapping("/demandes")
class PieceController {

    private final RequestReader reader;
    private final PieceContent content;

    PieceController(RequestReader reader, PieceContent content) {
        this.reader = reader;
        this.content = content;
    }

    @GetMapping("/{reference}/pieces/{id}")
    void piece(
            @PathVariable Reference reference,
            @PathVariable long id,
            @CurrentActor Actor actor,
            HttpServletResponse response)
            throws IOException {
        send(reader.attachment(reader.visible(actor, reference), id), response);
    }

    @GetMapping("/brouillons/{formKey}/pieces/{id}")
    void pieceOfDraft(
            @PathVariable UUID formKey, @PathVariable long id, @CurrentActor Actor actor, HttpServletResponse response)
            throws IOException {
        send(reader.attachment(reader.draft(actor, formKey), id), response);
    }

    private void send(Attachment piece, HttpServletResponse response) throws IOException {
        Download.announce(response, piece.fileName(), piece.mediaType(), piece.size());
        content.copyTo(piece, response.getOutputStream());
    }
}
