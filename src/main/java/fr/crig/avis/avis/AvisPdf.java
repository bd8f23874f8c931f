package fr.crig.avis.avis;

import fr.crig.avis.document.PdfPrinter;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Draws the document of an avis. Nothing but the record goes into it, so that it says what was sealed. */
@Component
class AvisPdf {

    private final PdfPrinter printer;

    AvisPdf(PdfPrinter printer) {
        this.printer = printer;
    }

    /** @param sha256 of the record, printed so that a reader can compare it */
    byte[] draw(AvisRecord avis, String sha256) {
        return printer.print("avis/pdf", Map.of("avis", avis, "sha256", sha256));
    }
}
