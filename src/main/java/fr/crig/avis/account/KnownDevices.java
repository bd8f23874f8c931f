package fr.crig.avis.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Tells a browser from which an account was entered before from one that never was, so that whoever guesses its password keeps its
 * owner from nothing. The browser keeps it, signed with the hash of the password: another password, and no device is known any more.
 */
@Component
class KnownDevices {

    private static final String COOKIE = "crig_device_";
    private static final Duration KEPT = Duration.ofDays(180);
    private static final String SIGNATURE = "HmacSHA256";

    private final Accounts accounts;

    KnownDevices(Accounts accounts) {
        this.accounts = accounts;
    }

    /** @param username as typed at the log-in */
    Origin origin(HttpServletRequest request, String username) {
        return device(request, username).map(Origin::device).orElseGet(() -> Origin.address(request));
    }

    /** After a log-in, or a new password: this browser is its owner's. */
    void remember(String username, HttpServletRequest request, HttpServletResponse response) {
        Account account = accounts.findByUsername(username).orElseThrow();
        String id = device(request, username).orElseGet(Secret::random);
        ResponseCookie cookie = ResponseCookie.from(cookie(username), id + "." + signature(account, id))
                .path(request.getContextPath() + "/")
                .maxAge(KEPT)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private Optional<String> device(HttpServletRequest request, String username) {
        Cookie cookie = WebUtils.getCookie(request, cookie(username));
        String[] parts = cookie == null ? new String[0] : cookie.getValue().split("\\.");
        if (parts.length != 2) {
            return Optional.empty();
        }
        return accounts.findByUsername(username)
                .filter(account -> MessageDigest.isEqual(bytes(signature(account, parts[0])), bytes(parts[1])))
                .map(account -> parts[0]);
    }

    private static String signature(Account account, String id) {
        try {
            Mac mac = Mac.getInstance(SIGNATURE);
            mac.init(new SecretKeySpec(bytes(account.passwordHash()), SIGNATURE));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(bytes(account.username() + " " + id)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** A name of each account's own: several people may share a browser. */
    private static String cookie(String username) {
        return COOKIE + Integer.toHexString(username.hashCode());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
