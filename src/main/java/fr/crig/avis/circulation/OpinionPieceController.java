package fr.crig.avis.circulation;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.page.Download;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The file of an opinion, to whoever may see the opinion. */
@Controller
class OpinionPieceController {

    private final RequestReader requests;
    private final OpinionReader opinions;
    private final OpinionPieces pieces;

    OpinionPieceController(RequestReader requests, OpinionReader opinions, OpinionPieces pieces) {
        this.requests = requests;
        this.opinions = opinions;
        this.pieces = pieces;
    }

    @GetMapping("/demandes/{reference}/avis-signataires/{id}/piece")
    void piece(
            @PathVariable Reference reference,
            @PathVariable long id,
            @CurrentActor Actor actor,
            HttpServletResponse response)
            throws IOException {
        OpinionPiece piece = opinions.piece(actor, requests.visible(actor, reference), id);
        Download.announce(response, piece.fileName(), piece.mediaType(), piece.sizeBytes());
        pieces.copyTo(piece, response.getOutputStream());
    }
}
