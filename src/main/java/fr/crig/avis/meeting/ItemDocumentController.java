package fr.crig.avis.meeting;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.page.Download;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.NotVisible;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A file of a subject in free text, to whoever may open the meeting. */
@Controller
class ItemDocumentController {

    private final MeetingAccess readers;
    private final ItemDocuments documents;

    ItemDocumentController(MeetingAccess readers, ItemDocuments documents) {
        this.readers = readers;
        this.documents = documents;
    }

    @GetMapping("/reunions/{id:\\d+}/documents/{document:\\d+}")
    void document(
            @PathVariable long id, @PathVariable long document, @CurrentActor Actor actor, HttpServletResponse response)
            throws IOException {
        readers.ensureReader(actor);
        ItemDocument found = documents.find(id, document).orElseThrow(() -> new NotVisible(document));
        Download.announce(response, found.fileName(), found.mediaType(), found.size());
        documents.copyTo(found, response.getOutputStream());
    }
}
