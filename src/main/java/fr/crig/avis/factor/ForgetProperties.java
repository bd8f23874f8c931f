package fr.crig.avis.factor;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A command to the service at its start.
 *
 * @param forget user name of the account whose second factor is lost; empty for none
 */
@ConfigurationProperties("crig.second-factor")
record ForgetProperties(@DefaultValue("") String forget) {}
