package fr.crig.avis.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.notification.MinutesMails;
import fr.crig.avis.support.Deliveries;
import fr.crig.avis.support.ReceivedMail;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is told of minutes, by a real mail server. */
class MinutesNoticesTest extends MinutesStory {

    private static final List<String> EVERYBODY = List.of(
            "membre.prefecture@crig.example",
            "suppleant.prefecture@crig.example",
            "membre.region@crig.example",
            "suppleant.region@crig.example",
            "membre.ign@crig.example",
            "suppleant.ign@crig.example",
            "membre.openig@crig.example",
            "suppleant.openig@crig.example",
            "secretariat@crig.example");

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private MinutesMails notices;

    @Test
    void theDraftGoesToTheMembersOfEverySignatoryWithItsTerm() {
        Meeting meeting = sent();
        notices.sent(minutes(meeting));
        deliveries.runDue();
        List<ReceivedMail> mails = about("remarques avant la fin du 1er avril 2026");
        assertThat(mails.stream().flatMap(mail -> mail.to().stream())).containsExactlyInAnyOrderElementsOf(EVERYBODY);
        assertThat(mails).allSatisfy(mail -> {
            assertThat(mail.text()).contains("22 mars 2026", "1er avril 2026", "/reunions/" + meeting.id() + "/releve");
            assertThat(mail.attachments()).singleElement().satisfies(file -> {
                assertThat(file.name()).isEqualTo("releve-2026-03-22-projet.pdf");
                assertThat(file.content())
                        .isEqualTo(reader.sentDocument(meeting.id()).orElseThrow());
            });
        });
    }

    @Test
    void theApprovedDocumentGoesToThemWithItsSeal() {
        Meeting meeting = approved();
        deliveries.runDue();
        List<ReceivedMail> mails = about("approuvé");
        assertThat(mails.stream().flatMap(mail -> mail.to().stream())).containsExactlyInAnyOrderElementsOf(EVERYBODY);
        assertThat(mails).allSatisfy(mail -> {
            assertThat(mail.text()).contains(minutes(meeting).sha256());
            assertThat(mail.attachments().get(0).content())
                    .isEqualTo(reader.approvedDocument(meeting.id()).orElseThrow());
        });
    }

    private List<ReceivedMail> about(String words) {
        return mailbox.all().stream()
                .filter(mail -> mail.subject().contains(words))
                .toList();
    }
}
