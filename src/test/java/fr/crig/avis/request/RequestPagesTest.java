package fr.crig.avis.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Stages;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The pages of the requests over HTTP, each sent by a real account. */
abstract class RequestPagesTest extends ApplicationTest {

    static final String AGENT = "agent.region";
    static final String SECRETARIAT = "secretariat";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestAccounts accounts;

    @Autowired
    RequestDesk desk;

    @Autowired
    Stages stages;

    @Autowired
    RequestReader reader;

    @Autowired
    Pieces pieces;

    @BeforeEach
    void openAccounts() {
        accounts.openAll();
    }

    Actor agent() {
        return accounts.actor(AGENT);
    }

    Actor secretary() {
        return accounts.actor(SECRETARIAT);
    }

    int version(Reference reference) {
        return reader.get(reference).version();
    }

    FundingRequest request(Reference reference) {
        return reader.get(reference);
    }

    MvcTestResult get(String username, String path) {
        return mvc.get().uri(path).with(accounts.signedIn(username)).exchange();
    }

    MvcTestResult post(String username, String path, MultiValueMap<String, String> parameters) {
        return mvc.post()
                .uri(path)
                .params(parameters)
                .with(accounts.signedIn(username))
                .with(csrf())
                .exchange();
    }

    static MultiValueMap<String, String> parameters(String... namesAndValues) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return parameters;
    }

    static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** What is read on the page, in its order. */
    static String words(MvcTestResult result) {
        return text(result).replaceAll("<[^>]*>", "").replaceAll("[\\s\\u00a0]+|&nbsp;", " ");
    }

    static void assertPage(MvcTestResult result, int status, String... contents) {
        assertThat(result).hasStatus(status);
        assertThat(text(result)).contains(contents);
    }
}
