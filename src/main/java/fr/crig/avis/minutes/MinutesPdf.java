package fr.crig.avis.minutes;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.document.PdfPrinter;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Draws the document of minutes: a draft, marked as such, or the approved one with the remarks and their answers. */
@Component
class MinutesPdf {

    private final PdfPrinter printer;
    private final Committee committee;

    MinutesPdf(PdfPrinter printer, Committee committee) {
        this.printer = printer;
        this.committee = committee;
    }

    byte[] draft(Minutes minutes, MinutesText text) {
        return draw(minutes, text, List.of(), null);
    }

    byte[] approved(Minutes minutes, MinutesText text, List<Remark> remarks, LocalDate day) {
        return draw(minutes, text, remarks, day);
    }

    /** @param approvedOn null for a draft */
    private byte[] draw(Minutes minutes, MinutesText text, List<Remark> remarks, LocalDate approvedOn) {
        Map<String, Object> content = new HashMap<>();
        content.put("facts", minutes.facts());
        content.put("text", text);
        content.put("remarks", remarks);
        content.put("names", committee);
        content.put("tacit", minutes.isTacit());
        content.put("approvedOn", approvedOn);
        return printer.print("minutes/pdf", content);
    }
}
