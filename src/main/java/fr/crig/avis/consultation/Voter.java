package fr.crig.avis.consultation;

import org.springframework.data.relational.core.mapping.Table;

/** A signatory that was entitled when the vote opened. */
@Table("consultation_voter")
record Voter(String signatory) {}
