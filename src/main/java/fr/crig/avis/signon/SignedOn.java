package fr.crig.avis.signon;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * A person whom a provider vouches for and who has an account here, under its name: between the provider's answer and the
 * session. It may do nothing by itself.
 */
record SignedOn(String username, OidcIdToken idToken, OidcUserInfo userInfo) implements OidcUser {

    private static final String MULTIPLE_FACTORS = "mfa";

    /** As providers say it (RFC 8176): whoever says nothing of it asked for one only. */
    boolean showedTwoFactors() {
        List<String> methods = idToken.getAuthenticationMethods();
        return methods != null && methods.contains(MULTIPLE_FACTORS);
    }

    @Override
    public String getName() {
        return username;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return userInfo.getClaims();
    }

    @Override
    public Map<String, Object> getClaims() {
        return userInfo.getClaims();
    }

    @Override
    public OidcUserInfo getUserInfo() {
        return userInfo;
    }

    @Override
    public OidcIdToken getIdToken() {
        return idToken;
    }
}
