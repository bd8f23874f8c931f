package fr.crig.avis.agreement;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.relational.core.mapping.Table;

/** A change of the convention that is no renewal: what it changes is said in words. */
@Table("agreement_amendment")
public record Amendment(LocalDate signedOn, String words, Instant recordedAt, String recordedBy) {}
