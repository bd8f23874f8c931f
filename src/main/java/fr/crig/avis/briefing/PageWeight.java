package fr.crig.avis.briefing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;

/** What pages cost whoever binds them, and whoever opens the book: one small piece must not make it a book that nobody can read. */
final class PageWeight {

    /** Of all that is drawn, inflated; pictures apart, which a viewer need not hold at once. */
    private static final long MOST_DRAWN_BYTES = 100L * 1024 * 1024;

    /** Numbers, names, entries: a book holds them all while it is bound. */
    private static final int MOST_THINGS = 1_000_000;

    private static final long MOST_DOTS = 250_000_000;
    private static final int BUFFER = 8192;

    private long drawn;
    private int things;
    private boolean dotsBeyondMeasure;

    private PageWeight() {}

    static boolean isBearable(Path pages) throws IOException {
        var weight = new PageWeight();
        try (PDDocument document = Loader.loadPDF(pages.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                weight.add(document.getDocument().getObjectFromPool(key).getObject());
                if (!weight.isBearable()) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isBearable() {
        return drawn <= MOST_DRAWN_BYTES && things <= MOST_THINGS && !dotsBeyondMeasure;
    }

    private void add(COSBase thing) {
        things++;
        if (thing instanceof COSStream stream) {
            addDrawn(stream);
        }
        if (thing instanceof COSDictionary dictionary) {
            dictionary.getValues().forEach(this::addInner);
        } else if (thing instanceof COSArray array) {
            array.forEach(this::addInner);
        }
    }

    private void addInner(COSBase thing) {
        if (!(thing instanceof COSObject)) {
            add(thing);
        }
    }

    private void addDrawn(COSStream stream) {
        if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
            dotsBeyondMeasure |= stream.getLong(COSName.WIDTH, 0) * stream.getLong(COSName.HEIGHT, 0) > MOST_DOTS;
            return;
        }
        if (stream.getFilters() instanceof COSArray filters
                && new HashSet<>(filters.toList()).size() < filters.size()) {
            // Inflated twice by a viewer; the library here does it once.
            drawn = Long.MAX_VALUE / 2;
            return;
        }
        try (InputStream inflated = stream.createInputStream()) {
            byte[] buffer = new byte[BUFFER];
            for (int read = inflated.read(buffer); read > 0; read = inflated.read(buffer)) {
                drawn += read;
            }
        } catch (IOException damaged) {
            drawn += stream.getLength();
        }
    }
}
