package fr.crig.avis.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.support.HostileText;
import fr.crig.avis.support.Samples;
import fr.crig.avis.support.VeraPdf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The approved document is read back as a reader of PDF would; it stays in {@code target/pdf} to be looked at. */
class MinutesPdfTest extends MinutesStory {

    private static final String MARKUP = "<script>alert(1)</script> <b>gras</b> &amp; ${7*7} [[${7*7}]]";
    private static final String LONG_WORD = "anticonstitutionnellement".repeat(30);

    @Test
    void saysEverythingAsItWasTyped() throws IOException {
        assertThat(words(document("tout")))
                .contains("Relevé de décisions, réunion du dimanche 22 mars 2026", "Approuvé le 2 avril 2026")
                .contains("La séance est ouverte en retard.", "Une phrase des débats.", "Note de correction")
                .contains(MARKUP, "Remarque 1 : Institut national", "pour le compte de", "Le montant est ajouté.")
                .doesNotContain("PROJET");
    }

    @Test
    void canBeKeptAndReadByEverybody() throws IOException {
        byte[] document = document("norme");
        assertThat(VeraPdf.faults(document)).isEmpty();
        try (PDDocument pdf = Loader.loadPDF(document)) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("fr");
            assertThat(pdf.getDocumentInformation().getTitle())
                    .isEqualTo("Relevé de décisions du dimanche 22 mars 2026 – CRIG Occitanie");
            assertThat(new String(catalog.getMetadata().toByteArray()))
                    .contains("pdfaid:part", "pdfaid:conformance", "pdfuaid:part");
            for (PDPage page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void canBeReadByEverybodyWhateverWasTyped(@Autowired MinutesPdf pdf) {
        Meeting meeting = sent();
        Minutes minutes = minutes(meeting);
        String text = HostileText.TEXT;
        for (MinutesText words :
                List.of(new MinutesText("", List.of(""), "", ""), new MinutesText(text, List.of(text), text, text))) {
            assertThat(VeraPdf.faults(pdf.draft(minutes, words))).isEmpty();
        }
    }

    private byte[] document(String name) throws IOException {
        Meeting meeting = sent();
        absentTitulaire();
        remark(meeting, Samples.substitute("IGN"), MARKUP);
        term(meeting);
        MinutesForm form = form(meeting);
        form.opening = "La séance est ouverte en retard.";
        form.debates.set(0, "Une phrase des débats. ".repeat(200) + "\n\n" + LONG_WORD);
        form.correction = MARKUP;
        form.answers.get(0).accepted = "true";
        form.answers.get(0).words = "Le montant est ajouté.";
        desk.answer(SECRETARIAT, meeting.id(), form);
        byte[] document = reader.document(SECRETARIAT, meeting.id());
        Path file = Path.of("target", "pdf", "releve-" + name + ".pdf");
        Files.createDirectories(file.getParent());
        Files.write(file, document);
        return document;
    }
}
