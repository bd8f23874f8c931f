package fr.crig.avis.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    private static final String DOMAIN = "@crig.example";

    @ParameterizedTest
    @ValueSource(strings = {"a@crig.example", "prenom.nom+crig@sous.crig.example"})
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
                "crig:a@crig.example;"
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
}
