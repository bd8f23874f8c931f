package fr.crig.avis.worklist;

import fr.crig.avis.account.Accounts;
import fr.crig.avis.account.Actors;
import fr.crig.avis.notification.StillToDo;
import fr.crig.avis.shared.Actor;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the digests what still waits on a person's list. */
@Component
class PendingPages implements StillToDo {

    /** More than ever waits for one person. */
    private static final int MOST = 500;

    private static final String LIST = "/a-faire";

    private final Accounts accounts;
    private final Actors actors;
    private final WorklistReader worklist;

    PendingPages(Accounts accounts, Actors actors, WorklistReader worklist) {
        this.accounts = accounts;
        this.actors = actors;
        this.worklist = worklist;
    }

    /** The list itself is one of the pages, while there is anything on it. */
    @Override
    @Transactional(readOnly = true)
    public Set<String> pages(String username) {
        Set<String> pages = accounts.findByUsername(username)
                .map(actors::of)
                .map(this::waiting)
                .orElse(Set.of());
        return pages.isEmpty()
                ? pages
                : Stream.concat(pages.stream(), Stream.of(LIST)).collect(Collectors.toSet());
    }

    private Set<String> waiting(Actor actor) {
        return worklist.items(actor, PageRequest.of(0, MOST)).stream()
                .map(WorkItem::page)
                .collect(Collectors.toSet());
    }
}
