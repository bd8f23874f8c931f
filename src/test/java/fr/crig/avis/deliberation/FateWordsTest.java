package fr.crig.avis.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Agenda, session and minutes show the same list: a new fate has its words in both forms. */
class FateWordsTest {

    private final ResourceBundle words = ResourceBundle.getBundle("messages-deliberation", Locale.ROOT);

    @ParameterizedTest
    @EnumSource
    void everyFateIsNamedAndToldInMinutes(ItemFate fate) {
        assertThat(words.getString("fate." + fate)).isNotBlank();
        assertThat(words.getString("fate.minutes." + fate)).isNotBlank();
    }
}
