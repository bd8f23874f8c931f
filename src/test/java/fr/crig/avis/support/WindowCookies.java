package fr.crig.avis.support;

import jakarta.servlet.http.Cookie;
import org.springframework.boot.test.autoconfigure.web.servlet.MockMvcBuilderCustomizer;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.ConfigurableMockMvcBuilder;
import org.springframework.web.servlet.FlashMap;

/** A {@link MockHttpSession} is a window of a browser: it keeps the cookie of the session, which itself is in the database. */
public final class WindowCookies implements MockMvcBuilderCustomizer {

    public static final String COOKIE = "crig_session";

    @Override
    public void customize(ConfigurableMockMvcBuilder<?> builder) {
        builder.defaultRequest(MockMvcRequestBuilders.get("/").with(WindowCookies::bring));
        builder.alwaysDo(WindowCookies::keep);
        builder.alwaysDo(result -> toTheNextPage(result.getFlashMap()));
    }

    private static MockHttpServletRequest bring(MockHttpServletRequest request) {
        if (request.getSession(false) instanceof MockHttpSession window && window.getAttribute(COOKIE) != null) {
            Cookie[] others = request.getCookies() == null ? new Cookie[0] : request.getCookies();
            Cookie[] all = java.util.Arrays.copyOf(others, others.length + 1);
            all[others.length] = new Cookie(COOKIE, (String) window.getAttribute(COOKIE));
            request.setCookies(all);
        }
        return request;
    }

    private static void keep(MvcResult result) {
        Cookie given = result.getResponse().getCookie(COOKIE);
        if (given != null && result.getRequest().getSession(false) instanceof MockHttpSession window) {
            window.setAttribute(COOKIE, given.getMaxAge() == 0 ? null : given.getValue());
        }
    }

    /** What is told on the next page is kept in the session, also where a test has none. */
    private static void toTheNextPage(FlashMap told) {
        if (told != null) {
            new SerializingConverter().convert(told);
        }
    }
}
