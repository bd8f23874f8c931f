package fr.crig.avis.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.page.Formats;
import fr.crig.avis.support.MuPdf;
import fr.crig.avis.support.VeraPdf;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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

    private final PdfPrinter printer = new PdfPrinter(engine(), formats());

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

    /** A box that is ticked and one that is not must never look alike. */
    @Test
    void drawsTheSignsThatCarrySense() throws IOException {
        String signs = "☒ conforme ☐ non conforme ☑ ✓ ✗ ✔ ⚠ → ⇒ ≥ ★ ● ■ λ Ж";
        assertThat(printed("<p>" + signs + "</p><h1>" + signs + "</h1><p><b>☒</b> <i>☐</i></p>"))
                .isEqualTo(signs + " " + signs + " ☒ ☐");
        assertThat(MuPdf.words(pdf("<p>" + signs + "</p>"))).contains(signs);
    }

    @Test
    void saysTheOthersInWords() throws IOException {
        assertThat(printed("<p>Avis \ud83d\ude80 favorable 好</p>"))
                .isEqualTo("Avis [signe U+1F680] favorable [signe U+597D]");
    }

    @Test
    void losesWhatOnlyJoinsOrColoursSigns() throws IOException {
        assertThat(printed("<p>☒\ufe0f a\u200db ✔\ud83c\udffd</p>")).isEqualTo("☒ ab ✔");
        assertThat(VeraPdf.faults(pdf("<p>\ufeffDu début d’un fichier \ufeff☒</p>")))
                .isEmpty();
    }

    @Test
    void breaksAWordThatIsLongerThanTheLine() throws IOException {
        String word = "a".repeat(190);
        for (String element : List.of("p", "h1", "li", "strong", "td")) {
            String body = "<%s>%s</%s>".formatted(element, word, element);
            byte[] pdf = pdf(element.equals("td") ? "<table><tr>" + body + "</tr></table>" : body);
            assertThat(MuPdf.words(pdf).replaceAll("[^a]", "")).as(element).isEqualTo(word);
            var page = MuPdf.page(pdf);
            for (int y = 0; y < page.getHeight(); y++) {
                assertThat(page.getRGB(page.getWidth() - 30, y) & 0xFFFFFF)
                        .as(element)
                        .isEqualTo(0xFFFFFF);
            }
        }
    }

    @Test
    void drawsPicturesWithTheFontsOfDocuments() throws IOException {
        for (String weight : List.of("normal", "bold")) {
            assertThat(MuPdf.page(pdf(picture("Source Sans 3", weight))))
                    .as(weight)
                    .usingComparator(PdfPrinterTest::compareDots)
                    .isNotEqualTo(MuPdf.page(pdf(picture("None that there is", weight))));
        }
    }

    private static String picture(String font, String weight) {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 40" style="width:80mm;height:16mm" alt="Essai">
                  <text x="5" y="20" font-size="14" font-family="%s" font-weight="%s">Avis favorable</text>
                </svg>""".formatted(font, weight);
    }

    private static int compareDots(BufferedImage one, BufferedImage other) {
        return Arrays.compare(dots(one), dots(other));
    }

    private static int[] dots(BufferedImage page) {
        return page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
    }

    private String printed(String body) throws IOException {
        byte[] pdf = pdf(body);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper()
                    .getText(document)
                    .replaceAll("[\\s\u00a0\u202f]+", " ")
                    .replaceFirst("^1 / 1 ", "")
                    .strip();
        }
    }

    /** In the style of all documents. */
    private byte[] pdf(String body) throws IOException {
        try (var file = PdfPrinterTest.class.getResourceAsStream("/templates/document/style.html")) {
            String style = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return printer.print(
                    """
                    <html lang="fr"><head><title>Essai</title><meta name="subject" content="Essai"/>
                    <style>%s</style></head><body>%s</body></html>""".formatted(style.substring(style.indexOf("@page"), style.indexOf("</style>")), body), Map.of());
        }
    }

    private static Formats formats() {
        var messages = new StaticMessageSource();
        messages.addMessage("format.sign", Locale.FRENCH, "[signe {0}]");
        return new Formats(messages, Clock.systemUTC());
    }

    private static SpringTemplateEngine engine() {
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(new StringTemplateResolver());
        return engine;
    }
}
