package fr.crig.avis.agreement;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Somebody gave notice, or it was decided not to renew.
 *
 * @param words what was said; null if nothing was kept
 */
@Table("agreement_notice")
public record AgreementNotice(LocalDate givenOn, String givenBy, String words, Instant recordedAt, String recordedBy) {}
