package fr.crig.avis.notification;

import jakarta.validation.constraints.Email;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who keeps the digests of the journal.
 *
 * @param custodyAddress of somebody who does not run the service; empty for nobody
 */
@Validated
@ConfigurationProperties("crig.journal")
public record CustodyProperties(@DefaultValue("") @Email String custodyAddress) {

    public boolean isKept() {
        return !custodyAddress.isEmpty();
    }
}
