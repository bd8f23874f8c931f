package fr.crig.avis.account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How guessing a password is slowed down. After so many wrong ones each next has to wait: one minute, then twice as long each time.
 *
 * @param triesPerAccount wrong passwords of one account from one place
 * @param triesPerAddress wrong passwords from one address, where a whole office may be
 * @param longestWaitMinutes nobody waits longer
 */
@ConfigurationProperties("crig.login")
record LoginProperties(
        @DefaultValue("5") int triesPerAccount,
        @DefaultValue("30") int triesPerAddress,
        @DefaultValue("60") int longestWaitMinutes) {}
