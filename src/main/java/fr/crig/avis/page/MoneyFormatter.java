package fr.crig.avis.page;

import java.math.BigDecimal;
import java.text.ParseException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.format.Formatter;
import org.springframework.stereotype.Component;

/** Amounts as the French type them, {@code 120 000,50 €}, and as they are put back into the field. */
@Component
class MoneyFormatter implements Formatter<BigDecimal> {

    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,15}(\\.\\d{1,2})?");

    @Override
    public BigDecimal parse(String text, Locale locale) throws ParseException {
        String plain = text.replaceAll("[\\s\\u00a0\\u202f€]", "").replace(',', '.');
        if (!AMOUNT.matcher(plain).matches()) {
            throw new ParseException(text, 0);
        }
        return new BigDecimal(plain);
    }

    @Override
    public String print(BigDecimal amount, Locale locale) {
        return amount.toPlainString().replace('.', ',');
    }
}
