package fr.crig.avis.web;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What one person may do within a minute, on each node.
 *
 * @param uploadsPerMinute forms with files
 * @param searchesPerMinute in any list
 */
@Validated
@ConfigurationProperties("crig.limits")
record LimitProperties(
        @Positive @DefaultValue("20") int uploadsPerMinute,
        @Positive @DefaultValue("100") int searchesPerMinute) {}
