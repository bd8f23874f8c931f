package fr.crig.avis.funder;

import fr.crig.avis.shared.Reference;

/** A link that opens: the request of which its bearer says what was decided. */
record FunderLink(long id, Reference reference) {}
