package fr.crig.avis.web;

import fr.crig.avis.account.SignedInAccount;
import fr.crig.avis.page.MenuEntry;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The entries of the main menu that whoever is signed in can use, and which one the page shown belongs to. */
@Component("navigation")
public class Navigation {

    private final List<MenuEntry> entries;
    private final HttpServletRequest request;

    Navigation(List<MenuEntry> entries, HttpServletRequest request) {
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(MenuEntry::rank))
                .toList();
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
        return entries.stream()
                .filter(entry -> entry.isFor(account.actor()))
                .map(entry -> new Item(entry.path(), entry.label(), entry.contains(shown)))
                .toList();
    }

    private String shownPath() {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }
}
