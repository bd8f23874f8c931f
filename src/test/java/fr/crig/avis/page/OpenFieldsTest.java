package fr.crig.avis.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.ServletRequestDataBinder;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;

class OpenFieldsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"title", "reserves[0]", "_csrf", "plan[29].amount", "seats[IGN].stance", "answers[150].words"})
    void bindsWhatOurPagesSend(String parameter) {
        assertThatCode(() -> bind(parameter)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"reserves[1000]", "plan[999999999].amount", "seats[].stance", "seats[0x7f].stance"})
    void refusesARankThatWouldFillTheMemory(String parameter) {
        assertThatThrownBy(() -> bind(parameter)).isInstanceOf(ResponseStatusException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"_part", "!part"})
    void letsNoMarkerEmptyAPartOfTheForm(String parameter) {
        var form = new Form();
        var request = new MockHttpServletRequest();
        request.setParameter(parameter, "on");
        var binder = new ServletRequestDataBinder(form);
        new OpenFields().bind(binder, new ServletWebRequest(request));
        binder.bind(request);
        assertThat(form.part).isEqualTo("kept");
    }

    private static final class Form {
        public String part = "kept";
    }

    private static void bind(String parameter) {
        var request = new MockHttpServletRequest();
        request.setParameter(parameter, "1");
        new OpenFields().bind(new WebDataBinder(new Object()), new ServletWebRequest(request));
    }
}
