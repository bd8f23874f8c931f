package fr.crig.avis.everyform;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.support.ApplicationTest;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A page may show one thing or another by what stands behind the question mark: {@link AccessMatrixTest} asks for that too. */
class QueriesTest extends ApplicationTest {

    private Set<String> asked;

    @BeforeEach
    void findWhatReadsAreAskedFor(@Autowired RequestMappingHandlerMapping requestMappingHandlerMapping) {
        asked = new Handlers(requestMappingHandlerMapping).queries();
    }

    @Test
    void haveARowInTheMatrixOrAReasonToHaveNone() {
        assertThat(asked)
                .as(
                        "parameters by which a read may show something else: Queries gives each a row, or says why it has none")
                .allMatch(Queries::isKnown);
    }

    @Test
    void areThoseOfThePages() {
        assertThat(asked).as("rows of parameters that no page has").containsAll(Queries.rows());
        assertThat(asked)
                .as("reasons for parameters that no page has")
                .containsAll(Queries.reasons().stream()
                        .filter(Predicate.not(reason -> reason.endsWith("*")))
                        .toList());
    }
}
