package fr.crig.avis.document;

import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer.SvgExternalResourceMode;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer.SvgScriptMode;
import com.openhtmltopdf.util.XRLog;
import fr.crig.avis.page.Formats;
import fr.crig.avis.shared.CleanText;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Draws a document from its template: PDF/A-2a to be kept for ever and PDF/UA to be read by everybody, with its own fonts.
 * Nothing but what it is given goes into it. The templates share the style {@code document/style}.
 */
@Component
public class PdfPrinter {

    private static final String FAMILY = "Source Sans 3";

    /** Boxes ticked and not, arrows, warnings, letters of other scripts. */
    private static final String SIGNS = "DejaVu Sans";

    private static final String PICTURE = "<svg";

    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private final ITemplateEngine templates;
    private final Formats formats;

    PdfPrinter(ITemplateEngine templates, Formats formats) {
        this.templates = templates;
        this.formats = formats;
        // It otherwise tells the steps of each drawing on the console.
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
    }

    /** @param content by the names that the template knows it under; {@code formats} comes of itself */
    public byte[] print(String template, Map<String, Object> content) {
        String html = text(template, content);
        var pdf = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument();
                SVGDrawer pictures = new BatikSVGDrawer(SvgScriptMode.SECURE, SvgExternalResourceMode.SECURE)) {
            builder(html, document).useSVGDrawer(pictures).toStream(pdf).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    /** What would be printed, before it is drawn: whoever compares two documents need not draw them. */
    public String text(String template, Map<String, Object> content) {
        Map<String, Object> variables = new HashMap<>(content);
        variables.put("formats", formats);
        // One control character in a title, and no document could be drawn at all.
        String text = CleanText.of(templates.process(template, new Context(Locale.FRENCH, variables)));
        return Signs.printable(text, sign -> formats.sign("U+%04X".formatted(sign)));
    }

    private static PdfRendererBuilder builder(String html, PDDocument document) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePDDocument(document)
                .withHtmlContent(html, null)
                .useUriResolver((base, uri) -> uri.startsWith(QrCode.WITHIN) ? uri : null)
                .useUnicodeLineBreaker(new FrenchLineBreaker())
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .useFont(font(document, "SourceSans3-Regular"), FAMILY, NORMAL, FontStyle.NORMAL, true)
                .useFont(font(document, "SourceSans3-SemiBold"), FAMILY, BOLD, FontStyle.NORMAL, true)
                .useFont(font(document, "SourceSans3-Italic"), FAMILY, NORMAL, FontStyle.ITALIC, true);
        if (html.contains(PICTURE)) {
            addFontsOfPictures(builder);
        }
        return Signs.wantSecondFont(html)
                ? builder.useFont(font(document, "DejaVuSans"), SIGNS, NORMAL, FontStyle.NORMAL, true)
                : builder;
    }

    /** A picture knows nothing of the document's own fonts: it would take one of the machine, another one on each. */
    private static void addFontsOfPictures(PdfRendererBuilder builder) {
        var alone = EnumSet.of(FSFontUseCase.SVG);
        builder.useFont(() -> file("SourceSans3-Regular"), FAMILY, NORMAL, FontStyle.NORMAL, true, alone)
                .useFont(() -> file("SourceSans3-SemiBold"), FAMILY, BOLD, FontStyle.NORMAL, true, alone);
    }

    private static InputStream file(String font) {
        return PdfPrinter.class.getResourceAsStream("/fonts/" + font + ".ttf");
    }

    private static PDFontSupplier font(PDDocument document, String name) throws IOException {
        return new PDFontSupplier(PDType0Font.load(document, Signs.read(name), true));
    }
}
