package fr.crig.avis.signon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** After the log-out here that at the provider, if whoever leaves wants it, and back. Reached without a session, as the log-in is. */
@Controller
class DepartureController {

    static final String LEAVE = "/connexion/quitter";
    static final String LEFT = "/connexion/quitte";

    private static final Logger LOG = LoggerFactory.getLogger(DepartureController.class);
    private static final String LOGGED_OUT = "redirect:/connexion?deconnexion";

    private final LeftOpen leftOpen;
    private final Providers providers;

    DepartureController(LeftOpen leftOpen, Providers providers) {
        this.leftOpen = leftOpen;
        this.providers = providers;
    }

    @GetMapping(LEAVE)
    String leave(HttpServletRequest request, HttpServletResponse response) {
        Optional<LeftOpen.Visit> visit = leftOpen.find(request);
        if (visit.isEmpty()) {
            return LOGGED_OUT;
        }
        Optional<String> end = end(visit.get().provider().id());
        if (end.isEmpty()) {
            return "redirect:/connexion?absent";
        }
        String state = leftOpen.leave(request, response);
        return "redirect:" + address(end.get(), visit.get(), state);
    }

    /** Whoever comes with another state than was given, or with none, was told nothing of the provider by the provider. */
    @GetMapping(LEFT)
    String left(
            @RequestParam(name = "state", required = false) String state,
            HttpServletRequest request,
            HttpServletResponse response) {
        return leftOpen.isBack(state, request, response) ? "redirect:/connexion?quitte" : LOGGED_OUT;
    }

    private Optional<String> end(String provider) {
        try {
            return LeftOpen.end(providers.findByRegistrationId(provider));
        } catch (RuntimeException unreachable) {
            LOG.warn("No log-out at {}: {}", provider, unreachable.toString());
            return Optional.empty();
        }
    }

    private static String address(String end, LeftOpen.Visit visit, String state) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("client_id", visit.provider().clientId());
        said.put(
                "post_logout_redirect_uri",
                ServletUriComponentsBuilder.fromCurrentContextPath().path(LEFT).toUriString());
        said.put("state", state);
        if (!visit.hint().isEmpty()) {
            said.put("id_token_hint", visit.hint());
        }
        UriComponentsBuilder address = UriComponentsBuilder.fromUriString(end);
        said.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(said).toUriString();
    }
}
