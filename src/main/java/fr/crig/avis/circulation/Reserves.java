package fr.crig.avis.circulation;

import java.util.List;

/** The conditions put to a favourable opinion; each on its own, so that each can later be lifted. */
record Reserves(List<String> texts) {

    static final Reserves NONE = new Reserves(List.of());

    Reserves {
        texts = List.copyOf(texts);
    }
}
