package fr.crig.avis.signon;

import fr.crig.avis.page.Typed;
import fr.crig.avis.shared.OneLine;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody as a provider vouches for them.
 *
 * @param subject who it is there: with the provider's id the only thing that identifies
 * @param name as the provider knows it, or the address
 * @param siret of the body that the person works for; null if the provider does not say
 */
record Person(String provider, String subject, String name, String email, String siret) {

    static final int SUBJECT_LENGTH = 255;
    private static final int NAME_LENGTH = 200;
    private static final int EMAIL_LENGTH = 200;
    private static final int SIRET_LENGTH = 14;

    static Person of(SignOnProperties.Provider provider, String subject, Map<String, Object> claims) {
        String email = line(claims, "email", EMAIL_LENGTH);
        String name = Stream.of(
                        line(claims, "given_name", NAME_LENGTH),
                        line(claims, provider.profile().familyName(), NAME_LENGTH))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        String siret = line(claims, "siret", SIRET_LENGTH);
        return new Person(
                provider.id(),
                subject,
                OneLine.shortened(name.isEmpty() ? email : name, NAME_LENGTH),
                email,
                siret.isEmpty() ? null : siret);
    }

    private static String line(Map<String, Object> claims, String claim, int longest) {
        Object value = claims.get(claim);
        return value == null ? "" : OneLine.shortened(Typed.lineOrEmpty(value.toString()), longest);
    }
}
