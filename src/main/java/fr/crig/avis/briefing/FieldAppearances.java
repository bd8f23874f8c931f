package fr.crig.avis.briefing;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.fixup.processor.AcroFormDefaultsProcessor;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDFieldFactory;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.pdmodel.interactive.form.PDVariableText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How each field of a form looks. Where its author left that to the viewers, it is drawn here as they draw it. */
final class FieldAppearances {

    private static final Logger LOG = LoggerFactory.getLogger(FieldAppearances.class);
    private static final COSName OWN_FONT = COSName.getPDFName("CrigSans");
    private static final Pattern FONT_SIZE = Pattern.compile("(\\d*\\.?\\d+)\\s+Tf");

    private final PDDocument document;
    private final PDAcroForm form;
    private final boolean outdated;
    private final Set<COSDictionary> completed = Collections.newSetFromMap(new IdentityHashMap<>());

    FieldAppearances(PDDocument document) {
        this.document = document;
        PDAcroForm given = document.getDocumentCatalog().getAcroForm(null);
        this.form = given == null ? new PDAcroForm(document) : given;
        this.outdated = form.getNeedAppearances();
        document.getDocumentCatalog().setAcroForm(form);
    }

    /** @return null if nothing is seen of it */
    PDFormXObject of(PDAnnotationWidget widget) {
        COSStream stream = stream(widget.getCOSObject());
        if (stream == null) {
            return null;
        }
        stream.setItem(COSName.SUBTYPE, COSName.FORM);
        if (!stream.containsKey(COSName.RESOURCES)) {
            stream.setItem(COSName.RESOURCES, form.getCOSObject().getItem(COSName.DR));
        }
        return new PDFormXObject(stream);
    }

    private static COSStream stream(COSDictionary widget) {
        COSDictionary appearance = widget.getCOSDictionary(COSName.AP);
        COSBase normal = appearance == null ? null : appearance.getDictionaryObject(COSName.N);
        if (normal instanceof COSDictionary states && !(normal instanceof COSStream)) {
            return states.getDictionaryObject(TickBox.state(widget, states)) instanceof COSStream stream
                    ? stream
                    : null;
        }
        return normal instanceof COSStream stream ? stream : null;
    }

    void complete(List<COSDictionary> widgets) {
        for (COSDictionary widget : widgets) {
            COSDictionary field = FieldEntries.gather(widget);
            if (COSName.BTN.equals(field.getCOSName(COSName.FT))) {
                tick(widget);
            } else if (outdated || stream(widget) == null) {
                write(field);
            }
        }
    }

    private void tick(COSDictionary widget) {
        try {
            if (stream(widget) == null) {
                TickBox.draw(document, widget);
            }
        } catch (IOException | RuntimeException unusable) {
            LOG.info("A box is left as it is: {}", unusable.getMessage());
        }
    }

    private void write(COSDictionary dictionary) {
        if (!completed.add(dictionary)) {
            return;
        }
        new AcroFormDefaultsProcessor(document).process();
        PDField field = PDFieldFactory.createField(form, dictionary, null);
        if (!(field instanceof PDVariableText text) || isSecret(text) || isWrittenByItsScript(text)) {
            return;
        }
        try {
            form.refreshAppearances(List.of(text));
        } catch (IOException | RuntimeException fontWithoutTheseCharacters) {
            writeInOwnFont(text);
        }
    }

    private static boolean isSecret(PDVariableText field) {
        return field instanceof PDTextField text && text.isPassword();
    }

    /** An amount with its blanks and its currency, say: what was typed is only the digits. */
    private static boolean isWrittenByItsScript(PDVariableText field) {
        boolean formatted = field.getActions() != null && field.getActions().getF() != null;
        return formatted && field.getWidgets().stream().allMatch(widget -> showsText(stream(widget.getCOSObject())));
    }

    private static boolean showsText(COSStream appearance) {
        try {
            return appearance != null
                    && new PDFStreamParser(new PDFormXObject(appearance))
                            .parse().stream()
                                    .anyMatch(token -> token instanceof Operator operator
                                            && operator.getName().equalsIgnoreCase(OperatorName.SHOW_TEXT));
        } catch (IOException damaged) {
            return false;
        }
    }

    private void writeInOwnFont(PDVariableText field) {
        try {
            if (!form.getDefaultResources()
                    .getCOSObject()
                    .getCOSDictionary(COSName.FONT)
                    .containsKey(OWN_FONT)) {
                try (InputStream font = FieldAppearances.class.getResourceAsStream("/fonts/SourceSans3-Regular.ttf")) {
                    form.getDefaultResources()
                            .getCOSObject()
                            .getCOSDictionary(COSName.FONT)
                            .setItem(OWN_FONT, PDType0Font.load(document, font, false));
                }
            }
            inOwnFont(field.getCOSObject());
            field.getWidgets().forEach(widget -> inOwnFont(widget.getCOSObject()));
            form.refreshAppearances(List.of(field));
        } catch (IOException | RuntimeException unusable) {
            LOG.info("A field is left as it is: {}", unusable.getMessage());
        }
    }

    private static void inOwnFont(COSDictionary fieldOrWidget) {
        String before = fieldOrWidget.getString(COSName.DA, "");
        Matcher size = FONT_SIZE.matcher(before);
        fieldOrWidget.setString(
                COSName.DA, "/%s %s Tf 0 g".formatted(OWN_FONT.getName(), size.find() ? size.group(1) : "0"));
    }
}
