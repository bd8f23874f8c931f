package fr.crig.avis.signon;

import java.util.List;

/** What a provider is asked for, and under which names it answers. */
public enum ClaimProfile {
    /** The names of OpenID Connect itself (Core 1.0, section 5.1); a SIRET if it gives one. */
    GENERIC("family_name", List.of("openid", "profile", "email"), false),
    /** State's agents; each datum is a scope of its own, and answers come signed. */
    PROCONNECT("usual_name", List.of("openid", "given_name", "usual_name", "email", "uid", "siret"), true);

    private final String familyName;
    private final List<String> scopes;
    private final boolean wantsHint;

    ClaimProfile(String familyName, List<String> scopes, boolean wantsHint) {
        this.familyName = familyName;
        this.scopes = scopes;
        this.wantsHint = wantsHint;
    }

    String familyName() {
        return familyName;
    }

    List<String> scopes() {
        return scopes;
    }

    /** Whether it logs nobody out who does not bring back the id token of the log-in; others know them by their own cookie. */
    boolean wantsHint() {
        return wantsHint;
    }
}
