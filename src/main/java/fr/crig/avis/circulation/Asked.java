package fr.crig.avis.circulation;

import org.springframework.data.relational.core.mapping.Table;

/** A signatory whose opinion was asked. */
@Table("circulation_asked")
record Asked(String signatory) {}
