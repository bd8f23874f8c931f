package fr.crig.avis.page;

import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Role;
import java.util.Set;

/**
 * What a room shows of itself in the main menu: each contributes its own, as a bean.
 *
 * @param rank its place in the menu
 * @param label key of its message
 * @param roles who can use it
 */
public record MenuEntry(int rank, String path, String label, Set<Role> roles) {

    public static MenuEntry of(int rank, String path, String label, Role... roles) {
        return new MenuEntry(rank, path, label, Set.of(roles));
    }

    public boolean isFor(Actor actor) {
        return roles.stream().anyMatch(actor::is);
    }

    /** Whether the page shown is this one or below it. */
    public boolean contains(String shown) {
        return shown.equals(path) || shown.startsWith(path + "/");
    }
}
