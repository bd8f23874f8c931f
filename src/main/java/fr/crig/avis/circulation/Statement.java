package fr.crig.avis.circulation;

import java.util.List;
import org.springframework.data.relational.core.mapping.MappedCollection;

/** What an opinion says: read from its form and found complete, then kept with it. */
record Statement(
        DeclaredLink link,
        LinkEffect effect,
        Stance stance,
        String reasons,

        @MappedCollection(idColumn = "opinion", keyColumn = "rank_in_opinion")
        List<Reserve> reserves) {

    /** Silence at the term: "sans observation", never favourable. */
    static final Statement TACIT = new Statement(DeclaredLink.NONE, LinkEffect.NONE, Stance.TACIT, null, List.of());

    Statement {
        reserves = List.copyOf(reserves);
    }
}
