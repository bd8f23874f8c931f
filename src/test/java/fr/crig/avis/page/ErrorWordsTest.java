package fr.crig.avis.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ErrorWordsTest {

    private final ErrorWords words = new ErrorWords(new StaticMessageSource());
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void areThoseOfTheStatusOrItsKind() {
        assertThat(words.of(418, request)).isEqualTo("400");
        assertThat(words.of(503, request)).isEqualTo("other");
    }

    @Test
    void claimNothingWhereNobodyKnowsWhatBecameOfIt() {
        request.setAttribute(ErrorWords.DOUBT, true);
        assertThat(words.of(503, request)).isEqualTo("doubt");
    }
}
