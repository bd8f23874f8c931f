package fr.crig.avis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.shared.Reference;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.FlashMap;

class ToldInCookieTest {

    private final ToldInCookie manager = new ToldInCookie();
    private final MockHttpServletResponse answer = new MockHttpServletResponse();

    @Test
    void tellsItOnThePageItIsForAndOnce() {
        FlashMap told = told("request.submitted", List.of(Reference.of("D-2026-0001"), "Préfecture", 3));
        told.setTargetRequestPath("/demandes");
        manager.saveOutputFlashMap(told, page("/"), answer);
        Cookie cookie = answer.getCookie(ToldInCookie.PLAIN);
        assertThat(cookie.isHttpOnly()).isTrue();

        assertThat(shown(page("/avis", cookie), new MockHttpServletResponse())).isNull();
        var shown = new MockHttpServletResponse();
        assertThat(shown(page("/demandes", cookie), shown))
                .containsEntry("flash", "request.submitted")
                .containsEntry("flashArguments", List.of("D-2026-0001", "Préfecture", 3));
        assertThat(shown.getCookie(ToldInCookie.PLAIN).getMaxAge()).isZero();
    }

    @Test
    void isTheHostsOwnOverTls() {
        var request = page("/");
        request.setSecure(true);
        manager.saveOutputFlashMap(told("request.submitted", List.of()), request, answer);
        assertThat(answer.getCookie("__Host-crig_told").getSecure()).isTrue();
        assertThat(ToldInCookie.in(answer)).hasSize(1);
    }

    /** A browser would drop a longer cookie, and tell of the act before. */
    @Test
    void staysShortWhateverTheWords() {
        manager.saveOutputFlashMap(told("meeting.itemRemoved", List.of("é".repeat(2_000))), page("/"), answer);
        assertThat(answer.getCookie(ToldInCookie.PLAIN).getValue()).hasSizeBetween(400, 3_500);
        var endless = new MockHttpServletResponse();
        manager.saveOutputFlashMap(told("late.sent", Collections.nCopies(30, "é".repeat(200))), page("/"), endless);
        assertThat(endless.getCookie(ToldInCookie.PLAIN).getMaxAge()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "bm90IGpzb24", "W251bGxd", "eyJhIjoxfQ"})
    void takesWhatIsNotItsOwnForNothing(String value) {
        assertThat(shown(page("/", new Cookie(ToldInCookie.PLAIN, value)), answer))
                .isNull();
    }

    /** Its owner may change it: a page has other attributes, which decide what it offers. */
    @Test
    void bringsNothingElseToAPage() {
        FlashMap told = told("request.submitted", List.of());
        told.put("actor", "admin");
        assertThatThrownBy(() -> manager.saveOutputFlashMap(told, page("/"), answer))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("actor");
        String json = """
                [{"page": null, "parameters": {}, "until": 9999999999999, "values": {"flash": "request.submitted", "actor": "admin"}}]""";
        String value = Base64.getUrlEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        assertThat(shown(page("/", new Cookie(ToldInCookie.PLAIN, value)), answer))
                .containsExactly(Map.entry("flash", "request.submitted"));
    }

    private Map<String, Object> shown(MockHttpServletRequest page, MockHttpServletResponse response) {
        return manager.retrieveAndUpdate(page, response);
    }

    private static FlashMap told(String key, List<?> words) {
        FlashMap told = new FlashMap();
        told.put("flash", key);
        told.put("flashArguments", words);
        return told;
    }

    private static MockHttpServletRequest page(String path, Cookie... cookies) {
        var request = new MockHttpServletRequest("GET", path);
        request.setCookies(cookies);
        return request;
    }
}
