package fr.crig.avis.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.text.ParseException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyFormatterTest {

    private final MoneyFormatter formatter = new MoneyFormatter();

    @ParameterizedTest
    @CsvSource({
        "120000, 120000",
        "120 000, 120000",
        "'120\u202f000,50\u00a0€', 120000.50",
        "'1250,5', 1250.5",
        "1250.50, 1250.50",
        "-3, -3"
    })
    void readsAnAmountAsItIsTyped(String typed, BigDecimal expected) throws ParseException {
        assertThat(formatter.parse(typed, Locale.FRENCH)).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"much", "1,234", "1,2,3", "1e9", "=1+1", "1234567890123456", "-", "€"})
    void refusesWhatIsNoAmount(String typed) {
        assertThatThrownBy(() -> formatter.parse(typed, Locale.FRENCH)).isInstanceOf(ParseException.class);
    }

    @Test
    void putsAnAmountBackAsItWouldBeTyped() {
        assertThat(formatter.print(new BigDecimal("120000.50"), Locale.FRENCH)).isEqualTo("120000,50");
    }
}
