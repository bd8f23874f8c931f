package fr.crig.avis.avis;

import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/** A reserve of the avis that was lifted, by its rank in it, from 1. */
@Table("lifted_reserve")
record LiftedReserve(@Column("reserve_rank") int rank) {}
