package fr.crig.avis.briefing;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.multipdf.PDFCloneUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Takes pages from one document into another: what is drawn on them and their links to the web. Scripts, files and everything
 * else that a stranger's document may carry stays behind.
 */
final class PageCloner extends PDFCloneUtility {

    private static final COSName QUAD_POINTS = COSName.getPDFName("QuadPoints");
    private static final List<COSName> OF_AN_ANNOTATION = List.of(
            COSName.TYPE,
            COSName.SUBTYPE,
            COSName.RECT,
            COSName.AP,
            COSName.AS,
            COSName.F,
            COSName.C,
            COSName.CONTENTS,
            COSName.BORDER,
            COSName.BS,
            QUAD_POINTS,
            // What viewers draw a comment from that has no appearance of its own.
            COSName.BE,
            COSName.CA,
            COSName.DA,
            COSName.IC,
            COSName.INKLIST,
            COSName.L,
            COSName.LE,
            COSName.NAME,
            COSName.Q,
            COSName.RD,
            COSName.VERTICES);
    private static final Set<String> LEFT_BEHIND =
            Set.of("FileAttachment", "Screen", "Movie", "Sound", "RichMedia", "3D", "Popup", "TrapNet", "Widget");
    private static final Set<String> WEB = Set.of("http", "https", "mailto");

    PageCloner(PDDocument destination) {
        super(destination);
    }

    PDPage clone(PDPage source) throws IOException {
        PDPage page = new PDPage(isEmpty(source.getMediaBox()) ? PDRectangle.LETTER : source.getMediaBox());
        page.setCropBox(visible(source));
        page.setRotation(source.getRotation());
        COSDictionary copy = page.getCOSObject();
        copy.setItem(COSName.USER_UNIT, unit(source.getCOSObject().getDictionaryObject(COSName.USER_UNIT)));
        copy.setItem(COSName.CONTENTS, contents(source.getCOSObject().getDictionaryObject(COSName.CONTENTS)));
        copy.setItem(COSName.GROUP, cloneForNewDocument(source.getCOSObject().getCOSDictionary(COSName.GROUP)));
        PDResources resources = source.getResources();
        copy.setItem(
                COSName.RESOURCES,
                resources == null ? new COSDictionary() : cloneForNewDocument(resources.getCOSObject()));
        copy.setItem(COSName.ANNOTS, annotations(source.getCOSObject().getCOSArray(COSName.ANNOTS)));
        return page;
    }

    /** Null for the whole page, as also where nothing of it would be seen. */
    private static PDRectangle visible(PDPage source) {
        return isEmpty(source.getCropBox()) ? null : source.getCropBox();
    }

    private static boolean isEmpty(PDRectangle box) {
        return !(box.getWidth() > 0 && box.getHeight() > 0);
    }

    /** How large a dot of a plan is that is larger than a page may otherwise be. */
    private static COSBase unit(COSBase unit) {
        return unit instanceof COSNumber number && number.floatValue() > 0 ? unit : null;
    }

    private COSArray contents(COSBase source) throws IOException {
        var contents = new COSArray();
        if (source instanceof COSStream stream) {
            contents.add(cloneForNewDocument(stream));
        } else if (source instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                if (several.getObject(i) instanceof COSStream stream) {
                    contents.add(cloneForNewDocument(stream));
                }
            }
        }
        return contents;
    }

    private COSArray annotations(COSArray source) throws IOException {
        var annotations = new COSArray();
        for (int i = 0; source != null && i < source.size(); i++) {
            if (source.getObject(i) instanceof COSDictionary annotation && isKept(annotation)) {
                annotations.add(annotation(annotation));
            }
        }
        return annotations;
    }

    private static boolean isKept(COSDictionary annotation) {
        String subtype = annotation.getNameAsString(COSName.SUBTYPE, "");
        return !LEFT_BEHIND.contains(subtype) && (!subtype.equals("Link") || webAddress(annotation) != null);
    }

    private COSDictionary annotation(COSDictionary source) throws IOException {
        var copy = new COSDictionary();
        for (COSName key : OF_AN_ANNOTATION) {
            copy.setItem(key, cloneForNewDocument(source.getDictionaryObject(key)));
        }
        String address = webAddress(source);
        if (address != null) {
            var action = new COSDictionary();
            action.setItem(COSName.S, COSName.URI);
            action.setString(COSName.URI, address);
            copy.setItem(COSName.A, action);
        }
        return copy;
    }

    private static String webAddress(COSDictionary annotation) {
        COSDictionary action = annotation.getCOSDictionary(COSName.A);
        String address = action == null ? null : action.getString(COSName.URI);
        try {
            String scheme = address == null ? null : URI.create(address).getScheme();
            return scheme != null && WEB.contains(scheme.toLowerCase()) ? address : null;
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }
}
