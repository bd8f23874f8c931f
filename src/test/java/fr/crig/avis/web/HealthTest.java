package fr.crig.avis.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.support.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What Docker and the proxy ask, with no account: an answer, and nothing about the inside. */
class HealthTest extends ApplicationTest {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void saysThatItIsReadyAndNothingMore() {
        assertThat(mvc.get().uri("/actuator/health/readiness"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"status\":\"UP\"}");
    }
}
