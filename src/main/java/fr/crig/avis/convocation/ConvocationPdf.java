package fr.crig.avis.convocation;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.document.PdfPrinter;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.shared.CleanText;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Draws the convocation: when and where, on what, under which quorum, and how to answer. */
@Component
class ConvocationPdf {

    private final PdfPrinter printer;
    private final Committee committee;

    ConvocationPdf(PdfPrinter printer, Committee committee) {
        this.printer = printer;
        this.committee = committee;
    }

    /** @param reason why it leaves late; null if it does not */
    byte[] draw(Meeting meeting, Occasion occasion, String reason, PrintedContent printed) {
        Map<String, Object> content = new HashMap<>();
        content.put("committee", committee.name());
        content.put("sender", committee.secretariat());
        content.put("meeting", meeting);
        content.put("place", CleanText.orNull(meeting.place()));
        content.put("occasion", occasion);
        content.put("reason", CleanText.orNull(reason));
        content.put("agenda", printed.agenda());
        content.put("guests", printed.guests());
        content.put("forGuests", printed.forGuests());
        content.put("quorumPercent", committee.meeting().quorumPercent());
        content.put("answerLink", committee.baseUrl() + "/reunions/" + meeting.id() + "/reponse");
        return printer.print("convocation/pdf", content);
    }
}
