package fr.crig.avis.support;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.test.autoconfigure.web.servlet.MockMvcBuilderCustomizer;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.ConfigurableMockMvcBuilder;

/** A {@link MockHttpSession} is a window of a browser: it keeps the cookies of the session, which itself is in the database, and of what the next page tells. */
public final class WindowCookies implements MockMvcBuilderCustomizer {

    public static final String COOKIE = "crig_session";
    private static final List<String> COOKIES = List.of(COOKIE, "crig_told");

    @Override
    public void customize(ConfigurableMockMvcBuilder<?> builder) {
        builder.defaultRequest(MockMvcRequestBuilders.get("/").with(WindowCookies::bring));
        builder.alwaysDo(WindowCookies::keep);
    }

    private static MockHttpServletRequest bring(MockHttpServletRequest request) {
        if (request.getSession(false) instanceof MockHttpSession window) {
            List<Cookie> all = new ArrayList<>();
            if (request.getCookies() != null) {
                all.addAll(List.of(request.getCookies()));
            }
            COOKIES.stream()
                    .filter(name -> window.getAttribute(name) != null)
                    .forEach(name -> all.add(new Cookie(name, (String) window.getAttribute(name))));
            request.setCookies(all.toArray(Cookie[]::new));
        }
        return request;
    }

    private static void keep(MvcResult result) {
        if (result.getRequest().getSession(false) instanceof MockHttpSession window) {
            Stream.of(result.getResponse().getCookies())
                    .filter(given -> COOKIES.contains(given.getName()))
                    .forEach(given ->
                            window.setAttribute(given.getName(), given.getMaxAge() == 0 ? null : given.getValue()));
        }
    }
}
