package fr.crig.avis.web;

import fr.crig.avis.storage.Json;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.util.Assert;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;
import org.springframework.web.util.WebUtils;

/**
 * What the next page tells of an act that was done: the key of a sentence and the few words in it. The browser brings it there; in
 * the session it would be two writes for each act. Its owner can change it and fool nobody else: it decides nothing, and a
 * page escapes it like all that is typed.
 */
class ToldInCookie extends AbstractFlashMapManager {

    static final String PLAIN = "crig_told";
    private static final String OVER_TLS = "__Host-" + PLAIN;

    /** All that is told; nothing else of a page comes out of a cookie that its owner can change. */
    private static final Set<String> NAMES = Set.of("flash", "flashArguments", "moved");

    /** A browser keeps no cookie of more than 4 KB. */
    private static final int LONGEST_WORDS = 300;

    private static final int LONGEST_COOKIE = 3_500;

    /** @param values text, numbers, and lists of them */
    private record Told(String page, Map<String, List<String>> parameters, long until, Map<String, Object> values) {}

    /** The headers by which an answer has something told on the next page. */
    static List<String> in(HttpServletResponse answer) {
        Collection<String> cookies = answer.getHeaders(HttpHeaders.SET_COOKIE);
        return cookies.stream()
                .filter(cookie -> cookie.startsWith(PLAIN + "=") || cookie.startsWith(OVER_TLS + "="))
                .toList();
    }

    @Override
    protected List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name(request)))
                .map(Cookie::getValue)
                .map(ToldInCookie::read)
                .orElse(null);
    }

    @Override
    protected void updateFlashMaps(List<FlashMap> told, HttpServletRequest request, HttpServletResponse response) {
        String value = told.isEmpty() ? "" : write(told);
        boolean nothing = value.isEmpty() || value.length() > LONGEST_COOKIE;
        ResponseCookie cookie = ResponseCookie.from(name(request), nothing ? "" : value)
                .path("/")
                .maxAge(nothing ? Duration.ZERO : Duration.ofSeconds(getFlashMapTimeout()))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? OVER_TLS : PLAIN;
    }

    private static String write(List<FlashMap> told) {
        String json = Json.write(told.stream().map(ToldInCookie::told).toList());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    /** What is none of ours is as if it were not there. */
    private static List<FlashMap> read(String value) {
        try {
            String json = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
            return Stream.of(Json.read(json, Told[].class))
                    .map(ToldInCookie::map)
                    .collect(Collectors.toCollection(ArrayList::new));
        } catch (RuntimeException ofAnybody) {
            return null;
        }
    }

    private static Told told(FlashMap map) {
        Map<String, Object> values = new HashMap<>();
        map.forEach((name, value) -> {
            Assert.isTrue(NAMES.contains(name), () -> "Not told on the next page: " + name);
            values.put(name, plain(value));
        });
        return new Told(map.getTargetRequestPath(), map.getTargetRequestParams(), map.getExpirationTime(), values);
    }

    private static Object plain(Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(ToldInCookie::plain).toList();
        }
        if (value == null || value instanceof Number) {
            return value;
        }
        String words = value.toString();
        return words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS);
    }

    private static FlashMap map(Told told) {
        FlashMap map = new FlashMap();
        map.putAll(told.values());
        map.keySet().retainAll(NAMES);
        map.setTargetRequestPath(told.page());
        told.parameters().forEach((name, values) -> values.forEach(one -> map.addTargetRequestParam(name, one)));
        map.setExpirationTime(told.until());
        return map;
    }
}
