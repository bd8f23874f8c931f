package fr.crig.avis.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImagePageTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"png, 400, 200, true", "png, 20, 300, false", "jpg, 300, 200, true", "jpg, 200, 300, false"})
    void liesAsThePictureDoes(String format, int width, int height, boolean wide) throws IOException {
        try (PDDocument document = drawn(Papers.picture(format, width, height), format.equals("jpg"))) {
            PDPage page = document.getPage(0);
            assertThat(page.getMediaBox().getWidth() > page.getMediaBox().getHeight())
                    .isEqualTo(wide);
            assertThat(image(page).getWidth()).isEqualTo(width);
        }
    }

    @Test
    void leavesDotsOutOfAPictureThatWouldFillTheMemory() throws IOException {
        try (PDDocument document = drawn(Papers.picture("png", 6000, 4000), false)) {
            assertThat(image(document.getPage(0)).getWidth()).isEqualTo(3000);
        }
    }

    @Test
    void leavesAPictureAloneThatWouldTakeForEver() throws IOException {
        Path target = folder.resolve("target.pdf");
        Path png = Files.write(folder.resolve("bomb.png"), HostilePapers.pngBomb());
        Path jpeg = Files.write(folder.resolve("bomb.jpg"), HostilePapers.jpegBomb());
        assertThat(ImagePage.draw(png, target, false)).isFalse();
        assertThat(ImagePage.draw(jpeg, target, true)).isFalse();
        assertThat(target).doesNotExist();
    }

    @Test
    void refusesWhatIsNoPicture() {
        assertThatThrownBy(() -> drawn(Papers.brokenPicture(), false)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> drawn(Papers.damaged(), false)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> drawn(Papers.damaged(), true)).isInstanceOf(IOException.class);
    }

    private PDDocument drawn(byte[] picture, boolean jpeg) throws IOException {
        Path target = folder.resolve("target.pdf");
        ImagePage.draw(Files.write(folder.resolve("source"), picture), target, jpeg);
        return Loader.loadPDF(target.toFile());
    }

    private static PDImageXObject image(PDPage page) throws IOException {
        for (COSName name : page.getResources().getXObjectNames()) {
            if (page.getResources().getXObject(name) instanceof PDImageXObject image) {
                return image;
            }
        }
        throw new AssertionError("No picture on the page");
    }
}
