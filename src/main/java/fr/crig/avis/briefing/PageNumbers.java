package fr.crig.avis.briefing;

import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/** Writes its number on each page, at the bottom right as it is looked at, on a white ground: the agenda refers to it. */
final class PageNumbers {

    private static final float SIZE = 9;
    private static final float PADDING = 2;
    private static final float RIGHT = 40;
    private static final float BOTTOM = 14;
    private static final float THOUSANDTHS = 1000;
    private static final int QUARTER_TURN = 90;

    private PageNumbers() {}

    static void write(PDDocument book) throws IOException {
        PDFont font = font(book);
        int number = 0;
        for (PDPage page : book.getPages()) {
            number++;
            write(book, page, font, "%d / %d".formatted(number, book.getNumberOfPages()));
        }
    }

    private static void write(PDDocument book, PDPage page, PDFont font, String number) throws IOException {
        float width = font.getStringWidth(number) / THOUSANDTHS * SIZE;
        try (var content = new PDPageContentStream(book, page, AppendMode.APPEND, true, true)) {
            content.beginMarkedContent(COSName.ARTIFACT);
            content.transform(asLookedAt(page));
            float left = widthAsLookedAt(page) - RIGHT - width;
            content.setNonStrokingColor(1f);
            content.addRect(left - PADDING, BOTTOM - PADDING, width + 2 * PADDING, SIZE + PADDING);
            content.fill();
            content.setNonStrokingColor(0.2f);
            content.beginText();
            content.setFont(font, SIZE);
            content.newLineAtOffset(left, BOTTOM);
            content.showText(number);
            content.endText();
            content.endMarkedContent();
        }
    }

    private static float widthAsLookedAt(PDPage page) {
        PDRectangle box = page.getCropBox();
        return isLying(page) ? box.getHeight() : box.getWidth();
    }

    private static boolean isLying(PDPage page) {
        return page.getRotation() / QUARTER_TURN % 2 != 0;
    }

    /** From the corner that is at the bottom left once the page is turned. */
    private static Matrix asLookedAt(PDPage page) {
        PDRectangle box = page.getCropBox();
        return switch (page.getRotation() / QUARTER_TURN) {
            case 1 -> new Matrix(0, 1, -1, 0, box.getUpperRightX(), box.getLowerLeftY());
            case 2 -> new Matrix(-1, 0, 0, -1, box.getUpperRightX(), box.getUpperRightY());
            case 3 -> new Matrix(0, -1, 1, 0, box.getLowerLeftX(), box.getUpperRightY());
            default -> new Matrix(1, 0, 0, 1, box.getLowerLeftX(), box.getLowerLeftY());
        };
    }

    private static PDFont font(PDDocument book) throws IOException {
        try (InputStream file = PageNumbers.class.getResourceAsStream("/fonts/SourceSans3-Regular.ttf")) {
            return PDType0Font.load(book, file, true);
        }
    }
}
