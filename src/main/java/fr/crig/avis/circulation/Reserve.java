package fr.crig.avis.circulation;

import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/** One condition put to a favourable opinion; each on its own, so that each can later be lifted. */
@Table("opinion_reserve")
public record Reserve(@Column("reserve_text") String text) {}
