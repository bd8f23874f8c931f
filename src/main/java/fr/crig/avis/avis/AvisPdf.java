package fr.crig.avis.avis;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import fr.crig.avis.page.Formats;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Draws the document of an avis: PDF/A-2a to be kept for ever and PDF/UA to be read by everybody, with its own fonts. Nothing
 * but the record goes into it, so that it says what was sealed.
 */
@Component
class AvisPdf {

    private static final String TEMPLATE = "avis/pdf";
    private static final String FAMILY = "Source Sans 3";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private final ITemplateEngine templates;
    private final Formats formats;

    AvisPdf(ITemplateEngine templates, Formats formats) {
        this.templates = templates;
        this.formats = formats;
        // It otherwise tells the steps of each drawing on the console.
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
    }

    /** @param sha256 of the record, printed so that a reader can compare it */
    byte[] draw(AvisRecord avis, String sha256) {
        String html = templates.process(
                TEMPLATE, new Context(Locale.FRENCH, Map.of("avis", avis, "sha256", sha256, "formats", formats)));
        var pdf = new ByteArrayOutputStream();
        try {
            builder(html).toStream(pdf).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static PdfRendererBuilder builder(String html) {
        return new PdfRendererBuilder()
                .withHtmlContent(html, null)
                .useUriResolver((base, uri) -> null)
                .useUnicodeLineBreaker(new FrenchLineBreaker())
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .useFont(font("Regular"), FAMILY, NORMAL, FontStyle.NORMAL, true)
                .useFont(font("SemiBold"), FAMILY, BOLD, FontStyle.NORMAL, true)
                .useFont(font("Italic"), FAMILY, NORMAL, FontStyle.ITALIC, true);
    }

    private static FSSupplier<InputStream> font(String style) {
        return () -> AvisPdf.class.getResourceAsStream("/fonts/SourceSans3-" + style + ".ttf");
    }
}
