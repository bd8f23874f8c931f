package fr.crig.avis.signon;

import fr.crig.avis.shared.ChangedMeanwhile;
import java.util.Map;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Lets in who has an account, before there is any session; for everybody else the log-in ends here, with its reason. */
@Component
class Doorkeeper implements OAuth2UserService<OidcUserRequest, OidcUser> {

    /** Asked for, and not answered yet. */
    static final String WAITING = "crig_waiting";

    /** Declined, or its account is closed or another body's. */
    static final String CLOSED = "crig_closed";

    private final SignOnProperties properties;
    private final UserInfo userInfo;
    private final EntranceDesk entrance;

    Doorkeeper(SignOnProperties properties, UserInfo userInfo, EntranceDesk entrance) {
        this.properties = properties;
        this.userInfo = userInfo;
        this.entrance = entrance;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        Map<String, Object> claims = userInfo.of(request);
        var provider = properties.find(request.getClientRegistration().getRegistrationId());
        String subject = request.getIdToken().getSubject();
        if (subject.length() > Person.SUBJECT_LENGTH) {
            throw refused("invalid_subject");
        }
        EntranceDesk.Entrance found = enter(Person.of(provider, subject, claims));
        return switch (found.state()) {
            case LINKED -> new SignedOn(found.username(), request.getIdToken(), new OidcUserInfo(claims));
            case WAITING -> throw refused(WAITING);
            case DECLINED -> throw refused(CLOSED);
        };
    }

    private EntranceDesk.Entrance enter(Person person) {
        try {
            return entrance.enter(person);
        } catch (ChangedMeanwhile cameTwiceAtOnce) {
            throw refused(WAITING);
        }
    }

    private static OAuth2AuthenticationException refused(String code) {
        return new OAuth2AuthenticationException(new OAuth2Error(code));
    }
}
