package fr.crig.avis.avis;

import fr.crig.avis.document.PdfPrinter;
import fr.crig.avis.document.QrCode;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Draws the document of an avis. Nothing but the record goes into it, so that it says what was sealed, and where that is verified. */
@Component
class AvisPdf {

    private final PdfPrinter printer;

    AvisPdf(PdfPrinter printer) {
        this.printer = printer;
    }

    /**
     * @param sha256 of the record, printed so that a reader can compare it
     * @param service where it is reached
     */
    byte[] draw(AvisRecord avis, String sha256, String service) {
        Map<String, Object> content = new HashMap<>(Map.of("avis", avis, "sha256", sha256));
        if (avis.formalities() != null) {
            String page =
                    service + VerificationController.PATH + avis.formalities().code();
            content.put("verification", page);
            content.put("code", QrCode.of(page).address());
        }
        return printer.print("avis/pdf", content);
    }
}
