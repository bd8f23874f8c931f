package fr.crig.avis.circulation;

import java.util.List;

/** An opinion read from its form and found complete. */
record Statement(DeclaredLink link, LinkEffect effect, Stance stance, String reasons, List<String> reserves) {}
