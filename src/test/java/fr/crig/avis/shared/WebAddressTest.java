package fr.crig.avis.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://visio.example/crig, https://visio.example/crig",
        "HTTPS://visio.example:8443/?a=b#c, HTTPS://visio.example:8443/?a=b#c",
        "https://visio.région.example/salle, https://visio.xn--rgion-bsa.example/salle",
        "https://visio.example/réunion?où=là, https://visio.example/r%C3%A9union?o%C3%B9=l%C3%A0",
        "https://visio.example/a?c=%7b%22d%22%7d&e=100%25, https://visio.example/a?c=%7b%22d%22%7d&e=100%25",
        "https://[::1]:8080/a, https://[::1]:8080/a"
    })
    void isReadByMachines(String typed, String address) {
        assertThat(WebAddress.of(typed)).hasToString("Optional[" + address + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "ftp://visio.example/",
                "visio.example",
                "https:///x",
                "https://a b",
                "https://visio.example/100%",
                "https://straße.example/",
                "https://é..example/",
                ""
            })
    void isNothingElse(String typed) {
        assertThat(WebAddress.of(typed)).isEmpty();
    }
}
