package fr.crig.avis.minutes;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The words of minutes as somebody saved them, whole; versions are only ever added.
 *
 * @param number from 1
 * @param madeBy name of the author
 */
@Table("minutes_version")
public record MinutesVersion(@Id Long id, long minutes, int number, MinutesText text, Instant madeAt, String madeBy) {}
