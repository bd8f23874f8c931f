package fr.crig.avis.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.support.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

/** Whatever a stranger joins, the book is made, says what became of each piece, and does nothing to whoever opens it. */
class HostilePiecesTest extends BriefingStory {

    private static final String TO_OPEN = "À ouvrir dans le service : http";
    private static final String UNREADABLE = "Pièce illisible, à ouvrir dans le service : http";
    private static final String TOO_HEAVY = "Trop lourde à mettre en pages, à ouvrir dans le service : http";
    private static final String INCLUDED = "Autre pièce [^ ]+ k?o(ctets)? \\d+";
    private static final String FILES_LEFT =
            "Contient d’autres fichiers, restés hors du dossier, à ouvrir dans le service : http";
    private static final String[] ACTIVE = {
        "JavaScript",
        "JS",
        "Launch",
        "SubmitForm",
        "GoToR",
        "OpenAction",
        "AA",
        "EmbeddedFile",
        "EmbeddedFiles",
        "FileAttachment",
        "AcroForm",
        "XFA",
        "RichMedia",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "cmd.exe",
        "virus.exe",
        "https://evil.example/"
    };

    private record Piece(byte[] content, String said) {}

    private static Map<String, Piece> pieces() {
        Map<String, Piece> pieces = new LinkedHashMap<>();
        pieces.put("script.pdf", new Piece(HostilePapers.script(), INCLUDED));
        pieces.put("lanceur.pdf", new Piece(HostilePapers.launcher(), INCLUDED));
        pieces.put("liens.pdf", new Piece(HostilePapers.links(), INCLUDED));
        pieces.put("cheval.pdf", new Piece(HostilePapers.carrier(), FILES_LEFT));
        pieces.put("formulaire.pdf", new Piece(HostilePapers.form(), INCLUDED));
        pieces.put("perdu.pdf", new Piece(HostilePapers.lost(), INCLUDED));
        pieces.put("immense.pdf", new Piece(HostilePapers.immense(), INCLUDED));
        pieces.put("&lt;script&gt;alert(1)&lt;.pdf", new Piece(Papers.pdf("Nom", 1), INCLUDED));
        pieces.put("boucle.pdf", new Piece(HostilePapers.circle(), INCLUDED));
        pieces.put("vide.pdf", new Piece(HostilePapers.empty(), UNREADABLE));
        pieces.put("verrou.pdf", new Piece(Papers.locked("secret"), UNREADABLE));
        pieces.put("abysse.pdf", new Piece(Papers.bottomless(), UNREADABLE));
        pieces.put("coupe.jpg", new Piece(HostilePapers.cutJpeg(), UNREADABLE));
        pieces.put("bombe.png", new Piece(HostilePapers.pngBomb(), TO_OPEN));
        pieces.put("bombe.jpg", new Piece(HostilePapers.jpegBomb(), TO_OPEN));
        pieces.put("foule.pdf", new Piece(HostilePapers.crowded(), TOO_HEAVY));
        pieces.put("classeur.xlsx", new Piece(Papers.spreadsheet(), TO_OPEN));
        return pieces;
    }

    @Test
    void makeNoBookFailAndHarmNobodyWhoOpensIt() throws IOException {
        Reference reference = circulating(Samples.form());
        Map<String, Piece> pieces = pieces();
        pieces.forEach((name, piece) -> join(reference, name, piece.content()));
        assertThat(active(pieces.get("script.pdf").content())).contains("JavaScript", "JS", "OpenAction", "AA");
        assertThat(active(pieces.get("liens.pdf").content())).contains("file:///etc/passwd", "SubmitForm", "GoToR");
        Meeting meeting = meeting();
        placeAnyway(reference, meeting);

        byte[] bytes = get("membre.openig", meeting).getResponse().getContentAsByteArray();
        ReadBook book = ReadBook.of(bytes);
        pieces.forEach((name, piece) ->
                assertThat(book.words()).as(name).containsPattern(Pattern.quote(name) + " " + piece.said()));
        assertThat(book.words()).contains("Script 1", "Lanceur 1", "Liens 1", "Cheval 1", "Formulaire 1", "Nom 1");
        assertThat(active(bytes)).isEmpty();
    }

    /** What is not what its name says never becomes a piece. */
    @Test
    void areNotJoinedUnderAFalseName() {
        Reference reference = circulating(Samples.form());
        byte[] page = "<!DOCTYPE html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> join(reference, "note.pdf", page)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> join(reference, "page.html", page)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> join(reference, "note.pdf", Papers.spreadsheet()))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> join(reference, "note.docx", Papers.spreadsheet()))
                .isInstanceOf(Refusal.class);
    }

    /** Names and words in the objects of a document that make its reader do something. */
    private static Set<String> active(byte[] pdf) throws IOException {
        Set<String> found = new HashSet<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                collect(document.getDocument().getObjectFromPool(key).getObject(), found);
            }
        }
        found.retainAll(Set.of(ACTIVE));
        return found;
    }

    private static void collect(COSBase object, Set<String> found) {
        if (object instanceof COSName name) {
            found.add(name.getName());
        } else if (object instanceof COSString string) {
            found.add(string.getString());
        } else if (object instanceof COSArray array) {
            array.forEach(element -> collect(element, found));
        } else if (object instanceof COSDictionary dictionary) {
            dictionary.keySet().forEach(key -> found.add(key.getName()));
            dictionary.getValues().stream()
                    .filter(value -> !(value instanceof COSObject))
                    .forEach(value -> collect(value, found));
        }
    }
}
