package fr.crig.avis.convocation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.support.ReceivedMail;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One address among many, odd or bad: the others are told, and the secretariat sees who was not. */
class AddressesOfManyTest extends ConvocationStory {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void convenesMovesAndCancelsWhateverTheAddresses() {
        write("membre.prefecture", "sig.100%@mairie.example");
        write("membre.ign", "\"sig crig\"@mairie.example");
        write("membre.openig", "membre@mairie-château.example");
        Meeting moved = move(convened(20), day(40), "");
        meetingDesk.cancel(SECRETARIAT, moved.id(), moved.version(), "Faute de dossiers");

        assertThat(List.of(
                        "sig.100%@mairie.example",
                        "\"sig crig\"@mairie.example", "membre@xn--mairie-chteau-qeb.example", REGION))
                .allSatisfy(address -> assertThat(mails(address))
                        .extracting(mail -> calendar(mail).getMethod().getValue())
                        .containsExactly("REQUEST", "REQUEST", "CANCEL"));
        assertThat(attendee("sig.100%@mairie.example")).endsWith(":mailto:sig.100%25@mairie.example");
        assertThat(attendee("\"sig crig\"@mairie.example")).endsWith(":mailto:%22sig%20crig%22@mairie.example");
        assertThat(attendee("membre@xn--mairie-chteau-qeb.example"))
                .endsWith(":mailto:membre@xn--mairie-chteau-qeb.example");
        assertThat(page("secretariat", moved)).bodyText().doesNotContain("pas reçu leur message");
    }

    @Test
    void tellsTheOthersAndShowsWhoWasNotReached() {
        write("membre.prefecture", "préfet@crig.example");
        write("membre.ign", "sig crig@mairie.example");
        write("membre.openig", "");
        Meeting meeting = convened(20);

        assertThat(mails(REGION)).hasSize(1);
        assertThat(page("secretariat", meeting))
                .bodyText()
                .contains("Des destinataires n’ont pas reçu leur message")
                .contains("(préfet@crig.example)", "(sig crig@mairie.example)", "à Titulaire – OPenIG ()");
        assertThat(page("membre.region", meeting)).bodyText().doesNotContain("pas reçu leur message");
    }

    private void write(String username, String email) {
        jdbc.update("update account set email = ? where username = ?", email, username);
    }

    private String attendee(String address) {
        ReceivedMail first = mails(address).get(0);
        return first.calendar()
                .replace("\r\n ", "")
                .lines()
                .filter(line -> line.startsWith("ATTENDEE"))
                .findFirst()
                .orElseThrow();
    }

    private MvcTestResult page(String username, Meeting meeting) {
        return mvc.get()
                .uri("/reunions/" + meeting.id())
                .with(accounts.signedIn(username))
                .exchange();
    }
}
