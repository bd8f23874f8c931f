package fr.crig.avis.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.support.SelectCounter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The work list of a member asks the database no more often when more debates wait for it. */
class DebatesOnWorklistTest extends ConsultationStory {

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private SelectCounter selects;

    @Test
    void areReadTogether() {
        accounts.openAll();
        opened();
        long one = statements(1);
        opened();
        opened();
        assertThat(statements(3)).isEqualTo(one);
    }

    private long statements(int debates) {
        RequestPostProcessor member = accounts.signedIn("membre.ign");
        return SelectCounter.sum(selects.during(
                () -> assertThat(mvc.get().uri("/a-faire").with(member).exchange())
                        .hasStatusOk()
                        .bodyText()
                        .containsPattern("(?s)(/consultation\".*){" + debates + "}")));
    }
}
