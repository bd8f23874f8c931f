package fr.crig.avis.avis;

import java.util.List;

/**
 * What of the grants may be published, and what is missing of the others.
 *
 * @param bodies by their names
 * @param incomplete some of them, the newest first
 * @param allIncomplete how many there are
 * @param last line of the register behind which the incomplete ones go on; null if they end here
 */
public record GrantList(List<Body> bodies, List<Incomplete> incomplete, int allIncomplete, Long last) {

    /** One that grants, for which there is a file. @param grants how many are complete */
    public record Body(String siret, String name, int grants) {}

    /** @param missing each the end of the key {@code grant.field.} */
    public record Incomplete(AvisEntry avis, List<String> missing) {

        public Incomplete {
            missing = List.copyOf(missing);
        }
    }

    public GrantList {
        bodies = List.copyOf(bodies);
        incomplete = List.copyOf(incomplete);
    }
}
