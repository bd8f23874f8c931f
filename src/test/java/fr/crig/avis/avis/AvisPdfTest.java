package fr.crig.avis.avis;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import fr.crig.avis.document.PdfPrinter;
import fr.crig.avis.page.Formats;
import fr.crig.avis.support.HostileText;
import fr.crig.avis.support.VeraPdf;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The document is read back as a reader of PDF would. */
class AvisPdfTest {

    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final String SERVICE = "https://avis.example.fr";
    private static final AnnotationConfigApplicationContext CONTEXT = new AnnotationConfigApplicationContext();

    @BeforeAll
    static void start() {
        TestPropertyValues.of("spring.messages.basename=messages,messages-request,messages-avis")
                .applyTo(CONTEXT);
        CONTEXT.register(
                ThymeleafAutoConfiguration.class,
                MessageSourceAutoConfiguration.class,
                Formats.class,
                PdfPrinter.class,
                AvisPdf.class);
        CONTEXT.registerBean(Clock.class, () -> Clock.fixed(Instant.parse("2026-06-01T08:00:00Z"), ZoneOffset.UTC));
        CONTEXT.refresh();
    }

    @AfterAll
    static void stop() {
        CONTEXT.close();
    }

    @Test
    void saysAllThatWasRecorded() throws IOException {
        try (PDDocument pdf = draw("avis", AvisSamples.withEverything())) {
            assertThat(words(pdf))
                    .contains("CRIG Occitanie", "Avis n° CRIG-OCC-2026-007", "Enregistré le 1er juin 2026")
                    .contains("D-2026-0042, version 2", "Syndicat d’énergies de l’Aude (SIRET 200 053 791 00014)")
                    .contains("120 000 €")
                    .contains("Avis partagé", "réuni le 28 mai 2026", "pour information, saisine tardive")
                    .contains("œuvre commune, elle évite des dommages — et des coûts de 3 000 €.")
                    .contains("Diffuser les données sous licence ouverte.", "Respecter le standard CNIG PCRS 2.0.")
                    .contains("sans observation (tacite)", "position du signataire saisi", "contribution technique")
                    .contains("avis donné par le suppléant, pour le compte de Titulaire – IGN Occitanie")
                    .contains("lien déclaré : financeur", "représenté par Région Occitanie")
                    .contains("Déports", "Positions divergentes", "L’IGN aurait préféré un ajournement.")
                    .contains("2 sur 3 signataires", "SHA-256 : " + HASH);
        }
    }

    @Test
    void restsOnItsVisasAndNamesItsPiecesAndSignatories() throws IOException {
        try (PDDocument pdf = draw("visas", AvisSamples.withEverything())) {
            assertThat(words(pdf))
                    .contains("Vu la convention du 11 juin 2019, renouvelée par acte du 20 mai 2025,"
                            + " modifiée par les avenants du 8 janvier 2024 et du 30 septembre 2025 ;")
                    .contains(
                            "Vu la demande D-2026-0042 reçue le 2 mars 2026, présentée par Syndicat d’énergies de l’Aude ;")
                    .contains("Vu sa recevabilité, constatée le 9 mars 2026 ;")
                    .contains("Vu les avis des signataires, recueillis du 9 mars 2026 au 15 avril 2026 ;")
                    .contains("Vu la convocation du 12 mai 2026 à la réunion du 28 mai 2026 ;")
                    .contains("Fait à Toulouse, le 1er juin 2026.")
                    .contains("OPenIG déport : n’a pas pris part à la délibération")
                    .contains("Note de présentation.pdf", "Note de présentation · 230 ko", "ab12".repeat(16));
        }
    }

    /** As a telephone sees it on paper. */
    @Test
    void bearsACodeThatLeadsToItsVerification() throws Exception {
        AvisRecord avis = AvisSamples.withEverything();
        try (PDDocument pdf = draw("code", avis)) {
            int last = pdf.getNumberOfPages() - 1;
            BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(last, 200);
            var seen = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(
                    page.getWidth(),
                    page.getHeight(),
                    page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth()))));
            String address = SERVICE + "/verifier/" + avis.formalities().code();
            assertThat(new QRCodeReader()
                            .decode(seen, Map.of(DecodeHintType.TRY_HARDER, true))
                            .getText())
                    .isEqualTo(address);
            assertThat(words(pdf).replace(" ", "")).contains(address);
        }
    }

    @Test
    void isTaggedTitledAndInFrench() throws IOException {
        try (PDDocument pdf = draw("avis", AvisSamples.withEverything())) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalog.getLanguage()).isEqualTo("fr");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle())
                    .isEqualTo("Avis n°\u00a0CRIG-OCC-2026-007 – CRIG Occitanie");
            assertThat(new String(catalog.getMetadata().toByteArray()))
                    .contains("pdfaid:part", "pdfaid:conformance", "pdfuaid:part");
        }
    }

    @Test
    void carriesItsFonts() throws IOException {
        try (PDDocument pdf = draw("avis", AvisSamples.withEverything())) {
            List<PDFont> fonts = StreamSupport.stream(pdf.getPages().spliterator(), false)
                    .flatMap(page -> fonts(page).stream())
                    .toList();
            assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
            assertThat(fonts).extracting(PDFont::getName).allMatch(name -> name.contains("SourceSans3"));
        }
    }

    @Test
    void keepsLongTextsAndLongWordsOnThePage() throws IOException {
        String longWord = "anticonstitutionnellement".repeat(40);
        String text = "Une phrase du texte. ".repeat(476) + "\n\n" + longWord;
        try (PDDocument pdf = draw("long", AvisSamples.record(longWord.substring(0, 200), text, List.of(longWord)))) {
            assertThat(words(pdf).replaceAll("\\s", "")).contains(longWord);
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                assertThat(wordsOf(pdf, page)).hasSizeGreaterThan(100).contains(page + " / " + pdf.getNumberOfPages());
                assertThat(rightEdge(pdf, page))
                        .isLessThan(pdf.getPage(page - 1).getMediaBox().getWidth() - 50);
            }
        }
    }

    @Test
    void printsMarkupAndFormulasAsTheyWereTyped() throws IOException {
        String typed = "<script>alert(1)</script> <b>gras</b> &amp; =1+1 ${7*7} [[${7*7}]]";
        try (PDDocument pdf = draw("markup", AvisSamples.record(typed, typed, List.of(typed)))) {
            assertThat(words(pdf)).contains(typed);
        }
    }

    /** It says that it is PDF/A-2a and PDF/UA-1, and is, whatever was typed in it. */
    @Test
    void canBeKeptForEverAndReadByEverybody() {
        List<AvisRecord> all = List.of(
                AvisSamples.withEverything(),
                AvisSamples.record("", "", List.of()),
                AvisSamples.record(HostileText.TITLE, HostileText.TEXT, reserves()));
        for (AvisRecord avis : all) {
            assertThat(VeraPdf.faults(CONTEXT.getBean(AvisPdf.class).draw(avis, HASH, SERVICE)))
                    .isEmpty();
        }
    }

    private static List<String> reserves() {
        List<String> reserves = new ArrayList<>(Collections.nCopies(199, "Diffuser les données."));
        reserves.add(HostileText.LINE);
        return reserves;
    }

    private static PDDocument draw(String name, AvisRecord avis) throws IOException {
        byte[] bytes = CONTEXT.getBean(AvisPdf.class).draw(avis, HASH, SERVICE);
        Path file = Path.of("target", "pdf", name + ".pdf");
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        return Loader.loadPDF(bytes);
    }

    private static String words(PDDocument pdf) throws IOException {
        return oneLine(new PDFTextStripper().getText(pdf));
    }

    private static String wordsOf(PDDocument pdf, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return oneLine(stripper.getText(pdf));
    }

    /** Every kind of space is one space. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }

    private static float rightEdge(PDDocument pdf, int page) throws IOException {
        float[] edge = {0};
        var stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(org.apache.pdfbox.text.TextPosition position) {
                edge[0] = Math.max(edge[0], position.getXDirAdj() + position.getWidthDirAdj());
            }
        };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.getText(pdf);
        return edge[0];
    }

    private static List<PDFont> fonts(PDPage page) {
        return StreamSupport.stream(page.getResources().getFontNames().spliterator(), false)
                .map(name -> font(page, name))
                .toList();
    }

    private static PDFont font(PDPage page, COSName name) {
        try {
            return page.getResources().getFont(name);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
