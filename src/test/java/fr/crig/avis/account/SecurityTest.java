package fr.crig.avis.account;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultHandlers.print;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:security",
            "camunda.bpm.database.schema-update=true",
            "db-scheduler.enabled=false",
            "camunda.bpm.job-execution.enabled=false"
        })
@AutoConfigureMockMvc
@ActiveProfiles("demo")
class SecurityTest {

    @Autowired
    private MockMvc mvc;

    @Test
    void sendsAStrangerToTheLogIn() throws Exception {
        mvc.perform(get("/connexion")).andDo(print()).andExpect(status().isOk());
        mvc.perform(get("/connexion?erreur")).andExpect(status().isOk());
    }

    @Test
    void logsIn() throws Exception {
        mvc.perform(post("/connexion")
                        .param("username", "agent.prefecture")
                        .param("password", "crig-demo-2026")
                        .with(csrf()))
                .andDo(print())
                .andExpect(redirectedUrl("/a-faire"));
    }
}
