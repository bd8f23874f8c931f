package fr.crig.avis.everyform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.crig.avis.account.TestAccounts;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Sends a form that is done. */
record Acting(MockMvcTester mvc, TestAccounts accounts) {

    void act(String username, String path, Object... namesAndValues) {
        MockMvcRequestBuilder request =
                mvc.post().uri(path).with(accounts.signedIn(username)).with(csrf());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.param(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
        }
        MvcTestResult answer = request.exchange();
        assertThat(answer.getResponse().getStatus())
                .as(
                        "%s %s: %s",
                        path, List.of(namesAndValues), answer.getMvcResult().getResolvedException())
                .isEqualTo(HttpStatus.FOUND.value());
    }
}
