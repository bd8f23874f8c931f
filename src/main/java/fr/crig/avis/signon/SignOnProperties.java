package fr.crig.avis.signon;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** The services whose accounts open this one; none by default. */
@Validated
@ConfigurationProperties("crig.sign-on")
public record SignOnProperties(@DefaultValue @Valid List<Provider> providers) {

    /**
     * An OpenID Connect provider.
     *
     * @param id in addresses and with each identity, for ever
     * @param name as the button of the log-in page says it
     * @param issuer address from which everything else of it is discovered
     */
    public record Provider(
            @Pattern(regexp = "[a-z][a-z0-9-]{1,39}") String id,
            @NotBlank String name,
            @NotBlank String issuer,
            @NotBlank String clientId,
            @NotBlank String clientSecret,
            @DefaultValue("GENERIC") ClaimProfile profile) {}

    /** @return null if there is none of that id */
    Provider find(String id) {
        return providers.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
    }
}
