package fr.crig.avis.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Stages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The year ahead holds what its reader may see, and nothing else. */
class YearCalendarTest extends ApplicationTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Stages stages;

    @BeforeEach
    void openAccounts() {
        accounts.openAll();
    }

    @Test
    void showsWhatIsAwaitedToThoseWhoMaySeeTheRequest() {
        Reference reference = stages.submitted();
        String link = "href=\"/demandes/" + reference + "\"";
        assertThat(meetings("secretariat")).bodyText().contains("mars 2026", "février 2027", link);
        assertThat(meetings("agent.region")).bodyText().contains(link);
        assertThat(meetings("agent.ign")).bodyText().contains("rien de prévu").doesNotContain(reference.value());
    }

    private MvcTestResult meetings(String reader) {
        return mvc.get().uri("/reunions").with(accounts.signedIn(reader)).exchange();
    }
}
