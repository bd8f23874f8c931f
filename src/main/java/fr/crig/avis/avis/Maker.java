package fr.crig.avis.avis;

import org.springframework.data.relational.core.mapping.Table;

/** A signatory that made a reserve. */
@Table("reserve_lifting_maker")
record Maker(String signatory) {}
