package fr.crig.avis.request;

import fr.crig.avis.shared.Reference;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the requests need to know of their circulation: to whom they went, and who is still waited for. */
public interface Circulated {

    /** The signatories asked for their opinion; empty before the circulation. */
    Set<String> askedOn(Reference reference);

    /** Number of the last opinion of each signatory that gave one and may still correct it; those recused have none. */
    Map<String, Integer> givenOn(Reference reference);

    /** The signatories that have not answered; one query for all. @param circulating and no other: a request that was given up keeps its circulation */
    Map<Reference, Awaited> awaitedOn(Collection<Reference> circulating);

    /** @param silent the signatories that have not answered */
    record Awaited(int answered, int asked, Set<String> silent) {

        /** Of one signatory. */
        public static Awaited of(String signatory, boolean answered) {
            return new Awaited(answered ? 1 : 0, 1, answered ? Set.of() : Set.of(signatory));
        }

        public Awaited with(Awaited others) {
            Set<String> both = new TreeSet<>(silent);
            both.addAll(others.silent);
            return new Awaited(answered + others.answered, asked + others.asked, both);
        }
    }
}
