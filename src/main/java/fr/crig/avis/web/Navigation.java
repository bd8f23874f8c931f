package fr.crig.avis.web;

import fr.crig.avis.account.SignedInAccount;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Role;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The entries of the main menu that whoever is signed in can use, and which one the page shown belongs to. */
@Component("navigation")
public class Navigation {

    private static final Set<Role> READERS = Set.of(Role.AGENT, Role.MEMBER, Role.SECRETARIAT);

    private static final List<Entry> ENTRIES = List.of(
            new Entry("/a-faire", "nav.worklist", Set.of(Role.values())),
            new Entry("/demandes", "nav.requests", READERS),
            new Entry("/reunions", "nav.meetings", Set.of(Role.MEMBER, Role.SECRETARIAT)),
            new Entry("/avis", "nav.avis", READERS),
            new Entry("/membres", "nav.members", Set.of(Role.MEMBER, Role.SECRETARIAT)),
            new Entry("/mes-absences", "nav.absences", Set.of(Role.MEMBER)),
            new Entry("/regles", "nav.rules", Set.of(Role.values())),
            new Entry("/administration/envois", "nav.outbox", Set.of(Role.SECRETARIAT, Role.ADMINISTRATOR)),
            new Entry("/administration/comptes", "nav.accounts", Set.of(Role.ADMINISTRATOR)),
            new Entry("/administration/exploitation", "nav.operations", Set.of(Role.ADMINISTRATOR)));

    private final HttpServletRequest request;

    Navigation(HttpServletRequest request) {
        this.request = request;
    }

    /** @param current whether the page shown is this one or below it */
    public record Item(String path, String label, boolean current) {}

    public List<Item> items() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedInAccount account)) {
            return List.of();
        }
        String shown = shownPath();
        return ENTRIES.stream()
                .filter(entry -> entry.isFor(account.actor()))
                .map(entry -> new Item(entry.path(), entry.label(), entry.contains(shown)))
                .toList();
    }

    private String shownPath() {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }

    private record Entry(String path, String label, Set<Role> roles) {

        boolean isFor(Actor actor) {
            return roles.stream().anyMatch(actor::is);
        }

        boolean contains(String shown) {
            return shown.equals(path) || shown.startsWith(path + "/");
        }
    }
}
