package fr.crig.avis.account;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/**
 * A way in beside the password. Whatever it is, it ends with a {@link SignedInAccount}: nobody acts here without an account of
 * the committee.
 */
public interface FurtherWayIn {

    /** Its addresses that somebody without a session may read. */
    String[] openAddresses();

    void addTo(HttpSecurity http) throws Exception;
}
