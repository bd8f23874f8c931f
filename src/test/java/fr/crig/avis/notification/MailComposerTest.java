package fr.crig.avis.notification;

import static fr.crig.avis.notification.NoticeFixtures.FACTS;
import static fr.crig.avis.notification.NoticeFixtures.REFERENCE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.notification.Recipient.Capacity;
import fr.crig.avis.support.ApplicationTest;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

class MailComposerTest extends ApplicationTest {

    private static final MeetingFacts MEETING = new MeetingFacts(7, LocalDate.of(2026, 4, 1));

    private static final AbsenceFacts ABSENCE =
            new AbsenceFacts(3, "Titulaire – IGN Occitanie", LocalDate.of(2026, 4, 1));

    private static final DigestFacts DIGEST = new DigestFacts(LocalDate.of(2026, 4, 1));

    private static final Set<NoticeEvent> COUNTING = EnumSet.of(
            NoticeEvent.DIGEST,
            NoticeEvent.JOURNAL_DIGEST,
            NoticeEvent.ACCESS_WAITING,
            NoticeEvent.INCIDENT_OPENED_AGAIN);

    @Autowired
    private MailComposer composer;

    @ParameterizedTest
    @EnumSource(NoticeEvent.class)
    void hasWordsForEveryEvent(NoticeEvent event) {
        for (Capacity capacity : Capacity.values()) {
            Mail mail = composer.compose(announcement(event, topic(event)), recipient(capacity));

            assertThat(mail.subject()).startsWith("[CRIG] ").endsWith(end(event));
            assertThat(mail.text())
                    .contains("Bonjour,", about(event), "Vous le recevez parce que")
                    .satisfies(text ->
                            assertThat(text.contains("http://localhost:8080/")).isEqualTo(event.page() != null));
            assertThat(mail.html().contains("http://localhost:8080/")).isEqualTo(event.page() != null);
            assertThat(mail.subject() + mail.text() + mail.html()).doesNotContain("{0", "{1", "{2", "??");
        }
    }

    private static NoticeTopic topic(NoticeEvent event) {
        return switch (event.about()) {
            case REQUEST -> FACTS;
            case DRAFT -> new DraftFacts(9, new UUID(1, 2), "Un MNT de l’Aude");
            case MEETING -> MEETING;
            case ABSENCE -> ABSENCE;
            case ACCOUNT -> new AccountFacts(7, "Agent – IGN");
            case ACCESS -> AccessFacts.of(DIGEST.day());
            case COMMITTEE -> new CommitteeFacts("IGN Occitanie");
            case AGREEMENT -> new AgreementMatter(DIGEST.day());
            case JOURNAL -> new JournalFacts(DIGEST.day());
            case OPERATIONS -> new OperationsFacts("D-2026-0042", "D-2026-0042");
            case DIGEST -> DIGEST;
        };
    }

    private static String end(NoticeEvent event) {
        if (event == NoticeEvent.INCIDENT_OPENED_AGAIN) {
            return "";
        }
        return switch (event.about()) {
            case REQUEST -> " – D-2026-0042, PCRS image de l’Aude";
            case MEETING -> " 1er avril 2026";
            case DRAFT, ABSENCE, ACCOUNT, ACCESS, AGREEMENT, JOURNAL, DIGEST -> "";
            case OPERATIONS -> "\u00a0: D-2026-0042";
            case COMMITTEE -> "\u00a0: IGN Occitanie";
        };
    }

    private static String about(NoticeEvent event) {
        return switch (event.about()) {
            case REQUEST -> "PCRS image de l’Aude";
            case DRAFT -> "Brouillon «\u00a0Un MNT de l’Aude\u00a0»";
            case MEETING -> "Réunion du comité du mercredi 1er avril 2026";
            case ACCESS -> "Demande d’accès du 1er avril 2026";
            case OPERATIONS -> "D-2026-0042";
            case COMMITTEE -> "IGN Occitanie";
            case AGREEMENT -> "Convention du 1er avril 2026";
            case JOURNAL -> "Journal du 1er avril 2026";
            case DIGEST -> "Récapitulatif du 1er avril 2026";
            case ABSENCE -> "Absence de Titulaire – IGN Occitanie";
            case ACCOUNT -> "Compte Agent – IGN";
        };
    }

    @Test
    void laysTheTextOut() {
        Announcement asked = Announcement.each(NoticeEvent.OPINION_ASKED, FACTS, "IGN")
                .saying("IGN Occitanie")
                .due(LocalDate.of(2026, 4, 12));

        assertThat(composer.compose(asked, recipient(Capacity.TITULAIRE)).text())
                .isEqualTo("""
                        Bonjour,

                        Le comité demande l’avis de votre organisme (IGN Occitanie) sur cette demande. Signataire saisi\u00a0: Région Occitanie.

                        Demande D-2026-0042\u00a0: PCRS image de l’Aude

                        Donner l’avis de votre organisme.
                        Échéance\u00a0: 12 avril 2026

                        Donner l’avis
                        http://localhost:8080/demandes/D-2026-0042/avis-signataire

                        --\s
                        Message envoyé par Secrétariat du CRIG, pour CRIG Occitanie.
                        Vous le recevez parce que vous représentez votre organisme (IGN Occitanie) au comité, comme titulaire.
                        Ce message est automatique\u202f; le secrétariat lit les réponses.
                        """);
    }

    @Test
    void listsTheFactsOfAMeetingAndTheLinksToAnswer() {
        Enclosed enclosed = new Enclosed(
                List.of(Detail.of("place", "Salle « Cassini »\r\nBcc: x"), Detail.of("items", 3)),
                null,
                List.of(new MailLink("EXCUSED", "/reunions/7/reponse?choix=excuse")),
                null,
                null,
                null);
        Mail mail = composer.compose(
                Announcement.once(NoticeEvent.MEETING_CONVENED, MEETING).with(enclosed), recipient(Capacity.TITULAIRE));

        assertThat(mail.text()).contains("""
                Réunion du comité du mercredi 1er avril 2026
                Lieu : Salle « Cassini » Bcc: x
                Ordre du jour : 3 points

                Dire si votre organisme sera présent, à distance, représenté par un autre signataire ou excusé.

                Nous serons absents
                http://localhost:8080/reunions/7/reponse?choix=excuse

                Répondre à la convocation
                http://localhost:8080/reunions/7/reponse
                """);
        assertThat(mail.html()).contains("href=\"http://localhost:8080/reunions/7/reponse?choix=excuse\"");
    }

    @Test
    void fitsTheLongestTitleIntoTheOutbox() {
        NoticeFacts long300 = new NoticeFacts(REFERENCE, "é<&".repeat(100), "REGION", "agent.region");
        Mail mail = composer.compose(announcement(NoticeEvent.RECEIPT, long300), recipient(Capacity.AGENT));

        assertThat(mail.subject()).hasSize(200).endsWith("…");
        assertThat(mail.html()).hasSizeLessThan(60000);
    }

    private static Announcement announcement(NoticeEvent event, NoticeTopic topic) {
        Object said = COUNTING.contains(event) ? 3 : "IGN Occitanie";
        return Announcement.once(event, topic).saying(said).due(LocalDate.of(2026, 4, 12));
    }

    private static Recipient recipient(Capacity capacity) {
        return new Recipient("membre@crig.example", "Membre", capacity, "IGN Occitanie");
    }
}
