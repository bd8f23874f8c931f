package fr.crig.avis.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.request.PieceKind;
import fr.crig.avis.request.RequestForm;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.HostileText;
import fr.crig.avis.support.Readers;
import fr.crig.avis.support.Samples;
import fr.crig.avis.support.VeraPdf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcOperations;

/** Each book is read back as a reader of PDF would. */
class BriefingBookTest extends BriefingStory {

    @Autowired
    private JdbcOperations rows;

    @Test
    void leadsFromTheAgendaToEachSheetOpinionAndPiece() throws IOException {
        Reference first = circulating(Samples.form());
        join(first, "note.pdf", Papers.pdf("Note", 3));
        join(first, "plan.png", Papers.picture("png", 400, 200));
        join(first, "photo.jpg", Papers.picture("jpg", 200, 400));
        allAnswer(first);
        RequestForm form = Samples.form();
        form.project.title = "Campagne LiDAR <b>FEDER</b> & suite";
        Reference second = circulating(form);
        join(second, "annexe.pdf", Papers.pdf("Annexe", 2));
        allAnswer(second);
        Meeting meeting = meeting();
        place(first, meeting);
        place(second, meeting);

        ReadBook book = book("secretariat", meeting);
        assertThat(book.title()).isEqualTo("Dossier de séance du samedi 11 avril 2026 – CRIG Occitanie");
        assertThat(book.metadata()).as("no claim to PDF/A").isZero();
        assertThat(book.marks())
                .containsExactly(
                        "Ordre du jour → 1",
                        "1. D-2026-0001 PCRS image de l’Aude → 2",
                        "  Fiche → 2",
                        "  Avis des signataires → 3",
                        "  note.pdf → 5",
                        "  plan.png → 8",
                        "  photo.jpg → 9",
                        "2. D-2026-0002 Campagne LiDAR <b>FEDER</b> & suite → 10",
                        "  Fiche → 10",
                        "  Avis des signataires → 11",
                        "  annexe.pdf → 13");
        assertThat(book.page(1))
                .contains("Secrétariat du CRIG", "12 mars 2026 à 10:00", "Toulouse, préfecture <salle>")
                .contains("D-2026-0001 PCRS image de l’Aude 20 minutes 2", "& suite 20 minutes 10");
        assertThat(book.page(2)).contains("120 000 €", "Syndicat d’énergies de l’Aude", "Orthophotographie à 5 cm");
        assertThat(book.page(4)).contains("note.pdf", "Autre pièce 1", "5", "photo.jpg");
        assertThat(book.page(6)).contains("Note 2", "6 / 14");
        assertThat(book.page(8)).contains("8 / 14");
        assertThat(book.page(14)).contains("Annexe 2", "14 / 14");
        assertThat(book.pages()).hasSize(14);
    }

    @Test
    void showsTheOpinionsToThoseWhoMayReadThem() throws IOException {
        Reference reference = circulating(Samples.form());
        allAnswer(reference);
        Meeting meeting = meeting();
        place(reference, meeting);

        for (String reader : List.of("membre.ign", "membre.region", "secretariat")) {
            assertThat(book(reader, meeting).words())
                    .as(reader)
                    .contains("Motif-de-IGN", "Motif-de-REGION", "Motif-de-OPENIG", "position du signataire saisi")
                    .contains("Favorable", "pour le compte de l’IGN Occitanie")
                    .doesNotContain("vous ne pouvez pas encore le lire");
        }
        assertThat(book("membre.ign", meeting).page(1))
                .contains("Préparé pour", "IGN Occitanie Institut national de l’information géographique");
    }

    /** The agents of the receiving signatory speak for the applicant's side. */
    /** Beside the pieces of the request, and only in the books of those who may read the opinion. */
    @Test
    void holdsTheFileOfAnOpinionForThoseWhoMayReadIt() throws IOException {
        Reference reference = circulating(Samples.form());
        join(reference, "annexe.pdf", Papers.pdf("Annexe", 1));
        favorable(reference, "IGN", "Motif-de-IGN", "analyse.pdf", Papers.pdf("Analyse", 2));
        for (String signatory : List.of("PREFECTURE", "REGION", "OPENIG")) {
            favorable(reference, signatory, "Motif-de-" + signatory);
        }
        Meeting meeting = meeting();
        place(reference, meeting);

        ReadBook book = book("membre.openig", meeting);
        assertThat(book.marks())
                .containsSubsequence("  Avis des signataires → 3", "  analyse.pdf → 5", "  annexe.pdf → 7");
        assertThat(book.page(4)).contains("analyse.pdf", "Jointe à l’avis de l’IGN Occitanie");
        assertThat(book.page(5)).contains("Analyse 1");
        assertThat(book("agent.region", meeting).words())
                .contains("annexe.pdf")
                .doesNotContain("analyse.pdf", "Analyse 1");
    }

    @Test
    void keepsTheOpinionsOfOthersFromTheApplicantsSide() throws IOException {
        Reference reference = circulating(Samples.form());
        allAnswer(reference);
        Meeting meeting = meeting();
        place(reference, meeting);
        assertThat(book("agent.region", meeting).words())
                .contains("Motif-de-REGION", "Rendu ; vous ne pouvez pas encore le lire")
                .doesNotContain("Motif-de-IGN", "Motif-de-OPENIG", "Motif-de-PREFECTURE");
    }

    @Test
    void keepsTheOpinionsOfOthersUntilOnesOwnIsGiven() throws IOException {
        Reference reference = circulating(Samples.form());
        favorable(reference, "IGN", "Motif-de-IGN");
        Meeting meeting = meeting();
        placeAnyway(reference, meeting);
        assertThat(book("membre.openig", meeting).words())
                .contains("Rendu ; vous ne pouvez pas encore le lire", "Non rendu")
                .doesNotContain("Motif-de-IGN");
        assertThat(book("secretariat", meeting).words()).doesNotContain("Motif-de-IGN");
        favorable(reference, "OPENIG", "Motif-de-OPENIG");
        assertThat(book("membre.openig", meeting).words()).contains("Motif-de-IGN", "Non rendu");
        assertThat(book("membre.prefecture", meeting).words()).doesNotContain("Motif-de");
    }

    @Test
    void keepsTheOpinionsOfOthersUntilTheCirculationIsClosedIfSuchIsTheRule() throws IOException {
        Reference reference = circulating(Samples.form());
        jdbc.sql("update circulation set rule = 'UNTIL_CLOSED'").update();
        favorable(reference, "IGN", "Motif-de-IGN");
        favorable(reference, "OPENIG", "Motif-de-OPENIG");
        Meeting meeting = meeting();
        placeAnyway(reference, meeting);
        assertThat(book("membre.openig", meeting).words())
                .contains("Motif-de-OPENIG")
                .doesNotContain("Motif-de-IGN");
    }

    @Test
    void namesNothingOfARequestThatTheReaderMayNotSee() throws IOException {
        Reference seen = circulating(Samples.form());
        allAnswer(seen);
        RequestForm form = Samples.form();
        form.project.title = "Jumeau numérique";
        Reference hidden = circulating(form);
        join(hidden, "caché.pdf", Papers.pdf("Cache", 2));
        allAnswer(hidden);
        Meeting meeting = meeting();
        place(hidden, meeting);
        place(seen, meeting);
        Readers.remove("IGN", hidden.value(), rows);

        ReadBook book = book("membre.ign", meeting);
        assertThat(book.words()).doesNotContain("Jumeau", hidden.value(), "Cache", "caché");
        assertThat(book.page(1)).contains("1 14:00 Dossier qui ne vous est pas ouvert 20 minutes –");
        assertThat(book.marks())
                .containsExactly(
                        "Ordre du jour → 1",
                        "1. Dossier qui ne vous est pas ouvert → 1",
                        "2. D-2026-0001 PCRS image de l’Aude → 2",
                        "  Fiche → 2",
                        "  Avis des signataires → 3");
        assertThat(book("membre.openig", meeting).words()).contains("Jumeau", "Cache 2");
    }

    @Test
    void showsTheSubjectsInFreeText() throws IOException {
        Reference reference = circulating(Samples.form());
        allAnswer(reference);
        Meeting meeting = meeting();
        placeSubject("Programme annuel <b>2027</b>", meeting);
        place(reference, meeting);
        ReadBook book = book("membre.openig", meeting);
        assertThat(book.page(1))
                .contains("1 14:00 Programme annuel <b>2027</b> Information 15 minutes –", "2 14:15 D-2026-0001");
        assertThat(book.marks())
                .contains("1. Programme annuel <b>2027</b> → 1", "2. D-2026-0001 PCRS image de l’Aude → 2");

        presented("Marie, de la Région", meeting);
        assertThat(book("membre.openig", meeting).page(1))
                .contains("Rapporteur : Marie, de la Région budget.pdf http://localhost:8080/reunions/" + meeting.id()
                        + "/documents/");
    }

    /** The secretariat is held by OPenIG: on the request of OPenIG it is on the applicant's side. */
    @Test
    void keepsTheOpinionsFromTheSecretariatWhenItsSignatoryIsTheApplicant() throws IOException {
        RequestForm form = Samples.form();
        form.applicant.siret = committee.signatory("OPENIG").siret();
        Reference reference = circulating(form);
        favorable(reference, "IGN", "Motif-de-IGN");
        favorable(reference, "PREFECTURE", "Motif-de-PREFECTURE");
        favorable(reference, "REGION", "Motif-de-REGION");
        recuse(reference, "OPENIG");
        Meeting meeting = meeting();
        placeAnyway(reference, meeting);
        assertThat(book("secretariat", meeting).words())
                .contains("Secrétaire : ", "vous ne pouvez pas encore le lire")
                .doesNotContain("Motif-de");
        assertThat(book("membre.openig", meeting).words()).doesNotContain("Motif-de");
        assertThat(book("membre.ign", meeting).words()).contains("Motif-de-PREFECTURE");
    }

    @Test
    void isForThoseWhoReadMeetings() {
        Meeting meeting = meeting();
        assertThat(get("admin", meeting)).hasStatus(404);
        assertThat(get("suppleant.ign", meeting)).hasStatusOk();
        assertThat(mvc.get().uri("/reunions/99999/dossier-de-seance.pdf").with(accounts.signedIn("secretariat")))
                .hasStatus(404);
        assertThat(mvc.get().uri("/reunions/" + meeting.id() + "/dossier-de-seance.pdf"))
                .hasStatus3xxRedirection();
    }

    @Test
    void saysWhatAnEmptyAgendaIs() throws IOException {
        ReadBook book = book("secretariat", meeting());
        assertThat(book.pages()).hasSize(1);
        assertThat(book.marks()).containsExactly("Ordre du jour → 1");
    }

    @Test
    void namesThePiecesThatAreNoPagesAndThoseThatCannotBeRead() throws IOException {
        Reference reference = circulating(Samples.form());
        join(reference, "budget.xlsx", Papers.spreadsheet());
        join(reference, "abîmé.pdf", Papers.damaged());
        join(reference, "verrouillé.pdf", Papers.locked("secret"));
        join(reference, "protégé.pdf", Papers.locked(""));
        join(reference, "vide.png", Papers.brokenPicture());
        join(reference, "long.pdf", Papers.pdf("Long", 501));
        join(reference, "bon.pdf", Papers.pdf("Bon", 1));
        join(reference, "portefeuille.pdf", HostilePapers.carrier());
        byte[] point = "{\"type\":\"Point\",\"coordinates\":[2.3,43.2]}".getBytes(StandardCharsets.UTF_8);
        join(reference, PieceKind.PERIMETER, "perimetre.geojson", point);
        allAnswer(reference);
        Meeting meeting = meeting();
        place(reference, meeting);

        ReadBook book = book("membre.openig", meeting);
        assertThat(book.page(4))
                .containsPattern("budget.xlsx À ouvrir dans le service : http.*/pieces/1 Autre pièce 253 octets –")
                .containsPattern("abîmé.pdf Pièce illisible, à ouvrir dans le service : http.*/pieces/2 Autre")
                .containsPattern("verrouillé.pdf Pièce illisible")
                .containsPattern("portefeuille.pdf Contient d’autres fichiers, restés hors du dossier, à ouvrir dans le"
                        + " service : http.*/pieces/8 Autre pièce 1 ko 7")
                .containsPattern(
                        "perimetre.geojson À ouvrir dans le service : http.*/pieces/9 Périmètre du projet 41 octets –")
                .containsPattern("vide.png Pièce illisible")
                .containsPattern("long.pdf À ouvrir dans le service");
        assertThat(book.page(5)).as("only its changes are locked").contains("Secret 1");
        assertThat(book.page(6)).contains("Bon 1");
        assertThat(book.page(7)).contains("Cheval 1");
        assertThat(book.pages()).hasSize(7);
        assertThat(book.marks()).contains("  budget.xlsx → 4", "  abîmé.pdf → 4", "  bon.pdf → 6");
    }

    @Test
    void bindsFiftyPieces() throws IOException {
        Reference reference = circulating(Samples.form());
        IntStream.rangeClosed(1, 50)
                .forEach(number -> join(reference, "piece-" + number + ".pdf", Papers.pdf("Feuille " + number, 2)));
        allAnswer(reference);
        Meeting meeting = meeting();
        place(reference, meeting);

        ReadBook book = book("membre.openig", meeting);
        int first = book.pages().size() - 100 + 1;
        assertThat(book.marks()).hasSize(54).contains("  piece-1.pdf → " + first, "  piece-50.pdf → " + (first + 98));
        assertThat(book.page(first + 98)).contains("Feuille 50 1");
    }

    /** With the pieces of others it claims nothing; what the service itself says in it can be kept and read by everybody. */
    @Test
    void printsWhatEverybodyCanRead(@Autowired BriefingReader reader, @Autowired PrintedPages printed)
            throws IOException {
        RequestForm form = Samples.form();
        form.project.title = HostileText.TITLE.substring(0, 200);
        form.project.summary = HostileText.TEXT.substring(0, 3_000);
        Reference reference = circulating(form);
        join(reference, "réponse ☒ \ud83d\ude80.pdf", Papers.pdf("Note", 1));
        favorable(reference, "IGN", HostileText.LINE);
        Meeting meeting = meeting();
        for (int subject = 0; subject < 20; subject++) {
            placeSubject(HostileText.TITLE.substring(0, 150), meeting);
        }
        placeAnyway(reference, meeting);
        Briefing briefing = reader.of(Samples.member("IGN"), meeting.id());
        Map<Integer, List<BoundPiece>> bound = new LinkedHashMap<>();
        for (BriefingItem item : briefing.items()) {
            bound.put(
                    item.rank(),
                    item.sheet() == null
                            ? List.of()
                            : item.sheet().pieces().stream()
                                    .map(piece -> BoundPiece.without(piece, BoundPiece.Fate.TO_OPEN))
                                    .toList());
        }
        BookVersion version = printed.version(briefing);
        assertThat(VeraPdf.faults(printed.print(briefing, version, bound, PageMap.unknown())))
                .isEmpty();
    }
}
