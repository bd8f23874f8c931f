package fr.crig.avis.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    private static final String DOMAIN = "@crig.example";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@crig.example",
                "prenom.nom+crig@sous.crig.example",
                "sig.100%@mairie.example",
                "\"sig crig\"@mairie.example",
                "a&b=c/d?e#f@mairie.example",
                "o'neil{1}|~`^*!$@mairie.example",
                "a@mairie-château.example",
                "a@XN--MAIRIE-CHTEAU-QEB.example",
                "a@cœur-d-hérault.example"
            })
    void takesOneAddress(String address) {
        assertThat(MailAddress.isValid(address)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "crig.example",
                "@crig.example",
                "a@",
                "a@b@c",
                "é@crig.example",
                "A <a@crig.example>",
                "a@crig.example, b@crig.example",
                "crig:a@crig.example;",
                "\"a\u0000b\"@crig.example",
                "\"a\r\n b\"@crig.example",
                "sig crig@crig.example",
                "a@straße.example",
                "a@mairie château.example",
                "a@châ_teau.example",
                "a@é..example"
            })
    void refusesWhatCannotBeWrittenTo(String address) {
        assertThat(MailAddress.isValid(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {239, 240})
    void refusesWhatIsTooLong(int local) {
        String address = "a@" + "b".repeat(local) + DOMAIN.replace('@', '.');
        assertThat(MailAddress.isValid(address)).isEqualTo(address.length() <= 254);
    }

    @ParameterizedTest
    @CsvSource({
        "a@crig.example, a@crig.example",
        "a@mairie-château.example, a@xn--mairie-chteau-qeb.example",
        "a@Mairie-Château.EXAMPLE, a@xn--mairie-chteau-qeb.EXAMPLE",
        "a@cœur.example, a@xn--cur-fya.example",
        "a@Straße.example, a@Straße.example",
        "é, é"
    })
    void writesADomainInPunycode(String typed, String sent) {
        assertThat(MailAddress.ascii(typed)).isEqualTo(sent);
    }

    /** RFC 6068: nothing but letters, digits and few signs before the @, everything else by its octets. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "membre.ign+crig@crig.example, mailto:membre.ign+crig@crig.example",
                "sig.100%@mairie.example, mailto:sig.100%25@mairie.example",
                "\"sig crig\"@mairie.example, mailto:%22sig%20crig%22@mairie.example",
                "\"a@b\"@mairie.example, mailto:%22a%40b%22@mairie.example",
                "a&b=c/d?e#f@mairie.example, mailto:a%26b%3Dc%2Fd%3Fe%23f@mairie.example",
                "a@mairie-château.example, mailto:a@xn--mairie-chteau-qeb.example",
                "é@crig.example, mailto:%C3%A9@crig.example",
                "no address at all, mailto:no%20address%20at%20all",
                "a@<b>, mailto:a@%3Cb%3E",
                "a@, mailto:a@",
                "@, mailto:@",
                "``, mailto:?to="
            })
    void isALinkWhateverItIs(String address, String link) {
        assertThat(MailAddress.mailto(address)).isEqualTo(link);
        assertThat(URI.create(link).isOpaque()).isTrue();
    }

    @Test
    void saysThatAnAccentBeforeTheSignIsTheFault() {
        assertThat(MailAddress.refusal("josé@crig.example", "other")).contains("refusal.emailAccents");
        assertThat(MailAddress.refusal("jose@crig", "other")).isEmpty();
        assertThat(MailAddress.refusal("jose", "other")).contains("other");
        assertThat(MailAddress.refusal("josé", "other")).contains("other");
        assertThat(MailAddress.refusal("a@straße.example", "other")).contains("other");
    }
}
