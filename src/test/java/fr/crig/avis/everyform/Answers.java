package fr.crig.avis.everyform;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.crig.avis.account.TestAccounts;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What readers get. */
final class Answers {

    static final String LOGIN = "connexion";

    private static final Set<String> DENIALS = Set.of("403", "404", LOGIN);
    private static final Set<String> DONE = Set.of("200", "302");

    private final MockMvc mvc;
    private final TestAccounts accounts;
    private final Map<Reader, RequestPostProcessor> signedIn = new EnumMap<>(Reader.class);

    Answers(MockMvc mvc, TestAccounts accounts) {
        this.mvc = mvc;
        this.accounts = accounts;
    }

    /** @param code as the matrix shows it */
    record Answer(String code, MockHttpServletResponse response) {

        boolean isDenial() {
            return Answers.isDenial(code);
        }

        /** All that the reader gets, but for the address it asked for and what differs from one answer to the next. */
        String without(String address) {
            Map<String, List<Object>> headers = new TreeMap<>();
            response.getHeaderNames().forEach(name -> headers.put(name, List.copyOf(response.getHeaderValues(name))));
            return response.getStatus() + "\n" + headers + "\n"
                    + bodyWithoutTokens().replace(address, "");
        }

        String body() {
            return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        }

        private String bodyWithoutTokens() {
            return body().replaceAll("name=\"(_csrf|_acte)\" value=\"[^\"]*\"", "");
        }
    }

    static boolean isDenial(String code) {
        return DENIALS.contains(code);
    }

    /** How far one came: not at all, to the rule that refused it, or to the end. */
    static int reach(String code) {
        return DONE.contains(code) ? 2 : isDenial(code) ? 0 : 1;
    }

    Answer get(Reader reader, String address) {
        return send(reader, MockMvcRequestBuilders.get(address));
    }

    Answer post(Reader reader, Form form, Map<String, List<String>> typed) {
        MockHttpServletRequestBuilder request = form.request(typed).with(csrf());
        if (!form.multipart()) {
            // Of whoever is not signed in, the size of a form is asked for before it is read.
            request.contentType(MediaType.APPLICATION_FORM_URLENCODED).content(new byte[0]);
        }
        return send(reader, request);
    }

    private Answer send(Reader reader, MockHttpServletRequestBuilder request) {
        try {
            if (reader.username() != null) {
                request.with(signedIn.computeIfAbsent(reader, first -> accounts.signedIn(first.username())));
            }
            MockHttpServletResponse response = mvc.perform(request).andReturn().getResponse();
            return new Answer(code(response), response);
        } catch (Exception failure) {
            return new Answer(
                    "500 " + NestedExceptionUtils.getMostSpecificCause(failure), new MockHttpServletResponse());
        }
    }

    private static String code(MockHttpServletResponse response) {
        String to = response.getRedirectedUrl();
        return to != null && to.matches("(http://localhost)?/connexion(\\?expiree)?")
                ? LOGIN
                : String.valueOf(response.getStatus());
    }
}
