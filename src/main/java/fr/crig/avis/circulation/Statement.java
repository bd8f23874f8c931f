package fr.crig.avis.circulation;

/** What an opinion says: read from its form and found complete, then kept with it. */
record Statement(DeclaredLink link, LinkEffect effect, Stance stance, String reasons, Reserves reserves) {

    /** Silence at the term: "sans observation", never favourable. */
    static final Statement TACIT = new Statement(DeclaredLink.NONE, LinkEffect.NONE, Stance.TACIT, null, Reserves.NONE);
}
