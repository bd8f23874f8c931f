package fr.crig.avis.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource({
        "120000, 120000",
        "120 000, 120000",
        "'120\u202f000,50\u00a0€', 120000.50",
        "'1250,5', 1250.5",
        "1250.50, 1250.50",
        "999999999999.99, 999999999999.99",
        "'120\u2009000,50\u2009€', 120000.50",
        "'\u202a120000\u202c', 120000",
        "-3, -3"
    })
    void readsAnAmountAsItIsTyped(String typed, BigDecimal expected) {
        assertThat(Amounts.read(typed))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "much",
                "1,234",
                "1,2,3",
                "=1+1",
                "1234567890123",
                "-",
                "€",
                "1e9",
                "1e999999999",
                "1E-999999999",
                "٣",
                "NaN"
            })
    void refusesWhatIsNoAmount(String typed) {
        assertThat(Amounts.read(typed)).isEmpty();
    }

    @Test
    void refusesWithoutLookingAtItWhatIsFarTooLong() {
        assertThat(Amounts.read(" ".repeat(100_000) + "1")).isEmpty();
        assertThat(Amounts.read(null)).isEmpty();
    }
}
