package fr.crig.avis.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.page.Formats;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

class PdfPrinterTest {

    private static final String LIGATURES = "software, diffusion, profil, conflit, affiche, flux, office";

    private final PdfPrinter printer =
            new PdfPrinter(engine(), new Formats(new StaticMessageSource(), Clock.systemUTC()));

    @Test
    void keepsEachLetterThatALigatureWouldHide() throws IOException {
        assertThat(printed("<p>" + LIGATURES + "</p><p><b>" + LIGATURES + "</b> <i>" + LIGATURES + "</i></p>"))
                .isEqualTo(String.join(" ", LIGATURES, LIGATURES, LIGATURES));
    }

    @Test
    void drawsTheSignsOfFrench() throws IOException {
        String signs = "«\u00a0Œuvre\u00a0» – l’été à Sète\u202f; 120\u202f000\u00a0€, n° 1";
        assertThat(printed("<p>" + signs + "</p>")).isEqualTo(signs.replaceAll("[\u00a0\u202f]", " "));
    }

    private String printed(String body) throws IOException {
        byte[] pdf = printer.print("""
                <html lang="fr"><head><title>Essai</title><meta name="subject" content="Essai"/>
                <style>body { font-family: 'Source Sans 3' }</style></head><body>%s</body></html>""".formatted(body), Map.of());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper()
                    .getText(document)
                    .replaceAll("[\\s\u00a0\u202f]+", " ")
                    .strip();
        }
    }

    private static SpringTemplateEngine engine() {
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(new StringTemplateResolver());
        return engine;
    }
}
