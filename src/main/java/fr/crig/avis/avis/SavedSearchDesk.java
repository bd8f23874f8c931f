package fr.crig.avis.avis;

import fr.crig.avis.page.Typed;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Violation;
import fr.crig.avis.storage.Desk;
import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;

/** Where a person keeps its searches of the register, gives them another name, and lets go of them. Nobody else sees them. */
@Desk
public class SavedSearchDesk {

    static final int MOST = 30;
    static final int LONGEST_NAME = 80;

    /** The length of its column. */
    private static final int LONGEST_QUERY = 4000;

    private static final String NAME = "name";

    private final SavedSearches searches;

    SavedSearchDesk(SavedSearches searches) {
        this.searches = searches;
    }

    /** By their names. */
    @Transactional(readOnly = true)
    public List<SavedSearch> of(Actor actor) {
        return searches.of(actor.username());
    }

    /** @throws NotVisible if this person has no such search */
    @Transactional(readOnly = true)
    public SavedSearch find(Actor actor, long id) {
        return searches.find(actor.username(), id).orElseThrow(() -> new NotVisible(id));
    }

    /** @param query of the register's address */
    public void keep(Actor actor, SavedSearchForm form, String query) {
        List<SavedSearch> kept = searches.of(actor.username());
        if (kept.size() >= MOST) {
            throw Refusal.because("refusal.savedSearch.most", MOST);
        }
        if (query.length() > LONGEST_QUERY) {
            throw Refusal.because("refusal.tooLongToKeep");
        }
        searches.add(actor.username(), name(form, kept), query);
    }

    /** @throws NotVisible if this person has no such search */
    public void rename(Actor actor, long id, SavedSearchForm form) {
        find(actor, id);
        List<SavedSearch> others = searches.of(actor.username()).stream()
                .filter(search -> search.id() != id)
                .toList();
        searches.rename(actor.username(), id, name(form, others));
    }

    /** @throws NotVisible if this person has no such search */
    public void delete(Actor actor, long id) {
        searches.delete(actor.username(), find(actor, id).id());
    }

    private static String name(SavedSearchForm form, List<SavedSearch> others) {
        List<Violation> violations = new ArrayList<>();
        String name = Typed.required(
                NAME, Typed.line(NAME, form.name, LONGEST_NAME, violations), "refusal.savedSearch.name", violations);
        if (others.stream().anyMatch(search -> search.name().equals(name))) {
            violations.add(Violation.of(NAME, "refusal.savedSearch.taken"));
        }
        Refusal.throwIfAny(violations);
        return name;
    }
}
