package fr.crig.avis.former;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.shared.Refusal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTextTest {

    private static final String TEXT = "Numéro;Bénéficiaire;1 234 €\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void readsWhatSaysNotHowItIsWritten(String charset) {
        assertThat(SheetText.of(TEXT.getBytes(Charset.forName(charset)))).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void readsBehindAMarkAndWithoutIt(String charset) {
        assertThat(SheetText.of(("\ufeff" + TEXT).getBytes(Charset.forName(charset))))
                .isEqualTo(TEXT);
    }

    @Test
    void refusesWhatOnlyBearsTheNameOfAText() {
        refused("%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.US_ASCII));
        refused(new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0});
        refused(new byte[] {'a', ';', 0, 'b'});
        refused(new byte[] {'a', ';', (byte) 0x81});
    }

    private static void refused(byte[] file) {
        assertThatThrownBy(() -> SheetText.of(file))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("refusal.sheetNoText");
    }
}
