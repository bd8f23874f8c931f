package fr.crig.avis.funder;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param linksPerMinute opened from one address, on each node */
@Validated
@ConfigurationProperties("crig.funder")
record FunderProperties(@Positive @DefaultValue("30") int linksPerMinute) {}
