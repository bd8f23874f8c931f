package fr.crig.avis.notification;

import static fr.crig.avis.notification.NoticeFixtures.FACTS;
import static fr.crig.avis.notification.NoticeFixtures.REFERENCE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.notification.Recipient.Capacity;
import fr.crig.avis.support.ApplicationTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

class MailComposerTest extends ApplicationTest {

    @Autowired
    private MailComposer composer;

    @ParameterizedTest
    @EnumSource(NoticeEvent.class)
    void hasWordsForEveryEvent(NoticeEvent event) {
        for (Capacity capacity : Capacity.values()) {
            Mail mail = composer.compose(announcement(event, FACTS), recipient(capacity));

            assertThat(mail.subject()).startsWith("[CRIG] ").endsWith(" – D-2026-0042, PCRS image de l’Aude");
            assertThat(mail.text())
                    .contains(
                            "Bonjour,", "PCRS image de l’Aude", "http://localhost:8080/", "Vous le recevez parce que");
            assertThat(mail.subject() + mail.text() + mail.html()).doesNotContain("{0", "{1", "{2", "??");
        }
    }

    @Test
    void laysTheTextOut() {
        Announcement asked = Announcement.of(NoticeKey.each(NoticeEvent.OPINION_ASKED, REFERENCE, "IGN"), FACTS)
                .saying("IGN Occitanie")
                .due(LocalDate.of(2026, 4, 12));

        assertThat(composer.compose(asked, recipient(Capacity.TITULAIRE)).text())
                .isEqualTo("""
                        Bonjour,

                        Le comité demande l’avis de votre organisme (IGN Occitanie) sur cette demande. Signataire saisi\u00a0: Région Occitanie.

                        Demande D-2026-0042\u00a0: PCRS image de l’Aude

                        Donner l’avis de votre organisme.
                        Échéance\u00a0: 12 avril 2026

                        Ouvrir la page dans CRIG Avis
                        http://localhost:8080/demandes/D-2026-0042/avis-signataire

                        --\s
                        Message envoyé par Secrétariat du CRIG, pour CRIG Occitanie.
                        Vous le recevez parce que vous représentez votre organisme (IGN Occitanie) au comité, comme titulaire.
                        Ce message est automatique\u00a0; le secrétariat lit les réponses.
                        """);
    }

    @Test
    void fitsTheLongestTitleIntoTheOutbox() {
        NoticeFacts long300 = new NoticeFacts(REFERENCE, "é<&".repeat(100), "REGION", "agent.region");
        Mail mail = composer.compose(announcement(NoticeEvent.RECEIPT, long300), recipient(Capacity.AGENT));

        assertThat(mail.subject()).hasSize(200).endsWith("…");
        assertThat(mail.html()).hasSizeLessThan(60000);
    }

    private static Announcement announcement(NoticeEvent event, NoticeFacts facts) {
        return Announcement.of(NoticeKey.once(event, REFERENCE), facts)
                .saying("IGN Occitanie")
                .due(LocalDate.of(2026, 4, 12));
    }

    private static Recipient recipient(Capacity capacity) {
        return new Recipient("membre@crig.example", "Membre", capacity, "IGN Occitanie");
    }
}
