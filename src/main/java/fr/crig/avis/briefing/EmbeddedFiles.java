package fr.crig.avis.briefing;

import java.util.stream.StreamSupport;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Files within a document: a portfolio is a cover page and nothing else but these. They are never pages of a book. */
final class EmbeddedFiles {

    private static final COSName FILE_ATTACHMENT = COSName.getPDFName("FileAttachment");

    private EmbeddedFiles() {}

    static boolean areIn(PDDocument document) {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        return catalog.containsKey(COSName.COLLECTION)
                || isFilled(catalog.getCOSArray(COSName.AF))
                || areListed(catalog.getCOSDictionary(COSName.NAMES))
                || StreamSupport.stream(document.getPages().spliterator(), false)
                        .limit(PieceWork.MOST_PAGES)
                        .anyMatch(page -> arePinnedTo(page.getCOSObject()));
    }

    private static boolean areListed(COSDictionary names) {
        COSDictionary files = names == null ? null : names.getCOSDictionary(COSName.EMBEDDED_FILES);
        return files != null
                && (isFilled(files.getCOSArray(COSName.NAMES)) || isFilled(files.getCOSArray(COSName.KIDS)));
    }

    private static boolean arePinnedTo(COSDictionary page) {
        COSArray annotations = page.getCOSArray(COSName.ANNOTS);
        for (int i = 0; annotations != null && i < annotations.size(); i++) {
            if (annotations.getObject(i) instanceof COSDictionary annotation
                    && FILE_ATTACHMENT.equals(annotation.getCOSName(COSName.SUBTYPE))) {
                return true;
            }
        }
        return isFilled(page.getCOSArray(COSName.AF));
    }

    private static boolean isFilled(COSArray array) {
        return array != null && array.size() > 0;
    }
}
