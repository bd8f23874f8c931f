package fr.crig.avis.account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How guessing a password is slowed down.
 *
 * @param maxFailures wrong passwords in a row after which an account is locked
 * @param lockMinutes how long it stays locked
 */
@ConfigurationProperties("crig.login")
record LoginProperties(
        @DefaultValue("10") int maxFailures,
        @DefaultValue("15") int lockMinutes) {}
