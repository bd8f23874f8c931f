package fr.crig.avis.avis;

/**
 * What is looked for in the register, and how it is sorted.
 *
 * @param last of those that were shown already; null from the start
 */
record AvisSearch(RegisterFilter filter, RegisterOrder order, Long last) {

    AvisSearch behind(Long shown) {
        return new AvisSearch(filter, order, shown);
    }
}
