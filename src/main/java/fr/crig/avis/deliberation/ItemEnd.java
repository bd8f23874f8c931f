package fr.crig.avis.deliberation;

/**
 * Where an item of a meeting stands, or how it ended.
 *
 * @param decision null unless decided or postponed; who may see it is asked elsewhere
 */
public record ItemEnd(ItemFate fate, Decision decision) {

    /** Its meeting was cancelled. */
    static final ItemEnd RETURNED = new ItemEnd(ItemFate.RETURNED, null);
}
