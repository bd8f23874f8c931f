package fr.crig.avis.factor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import fr.crig.avis.document.QrCode;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FactorSecretTest {

    private static final FactorSecret SECRET = new FactorSecret("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    private static final Pattern SQUARE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
    private static final int MARGIN = 4;

    @Test
    void isReadAsTheApplicationsOfPhonesReadIt() {
        assertThat(SECRET.bytes()).asString().isEqualTo("12345678901234567890");
        assertThat(SECRET.grouped()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(SECRET.uri("CRIG Occitanie", "secretariat"))
                .isEqualTo("otpauth://totp/CRIG%20Occitanie:secretariat?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=CRIG%20Occitanie&algorithm=SHA1&digits=6&period=30");
    }

    @Test
    void isAnotherEachTimeAndPrintsItselfNowhere() {
        assertThat(FactorSecret.random().text())
                .hasSize(32)
                .isNotEqualTo(FactorSecret.random().text());
        assertThat(SECRET).hasToString("secret");
    }

    /** By the reader of the library, from what is drawn on the page. */
    @Test
    void isWhatACameraReads() throws Exception {
        String uri = SECRET.uri("CRIG Occitanie", "secretariat");
        QrCode drawn = QrCode.of(uri);
        BitMatrix squares = new BitMatrix(drawn.size() - 2 * MARGIN);
        SQUARE.matcher(drawn.path())
                .results()
                .forEach(square -> squares.set(
                        Integer.parseInt(square.group(1)) - MARGIN, Integer.parseInt(square.group(2)) - MARGIN));
        assertThat(new Decoder().decode(squares).getText()).isEqualTo(uri);
    }
}
