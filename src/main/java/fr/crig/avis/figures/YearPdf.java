package fr.crig.avis.figures;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.document.PdfPrinter;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ParisTime;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The yearly document (bilan annuel): the figures of the page, to be sent and kept. What there is nothing of has no heading. */
@Component
class YearPdf {

    private final FiguresPage page;
    private final PdfPrinter printer;
    private final Committee committee;
    private final Clock clock;

    YearPdf(FiguresPage page, PdfPrinter printer, Committee committee, Clock clock) {
        this.page = page;
        this.printer = printer;
        this.committee = committee;
        this.clock = clock;
    }

    byte[] draw(Actor reader, Period year) {
        Map<String, Object> content = new HashMap<>(page.of(reader, year, committee.baseUrl()));
        content.put("committee", committee.name());
        content.put("drawnOn", ParisTime.day(clock.instant()));
        return printer.print("figures/year", content);
    }
}
