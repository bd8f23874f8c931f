package fr.crig.avis.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.validation.ValidationBindHandler;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

/** A figure that cannot be is told at the start, not months later by a request that goes astray. */
class FiguresAtTheStartTest {

    private static final LocalValidatorFactoryBean VALIDATOR = validator();

    @ParameterizedTest
    @MethodSource("figures")
    void refusesAnyNegativeFigureByItsName(String figure) {
        assertThatThrownBy(() -> start(figure, "-1")).rootCause().hasMessageContaining(figure.split("\\.")[1]);
    }

    @Test
    void refusesAQuorumOfNobodyAndOneOfMoreThanAll() {
        assertThatThrownBy(() -> start("meeting.quorumPercent", "0")).isNotNull();
        assertThatThrownBy(() -> start("consultation.validPercent", "101")).isNotNull();
    }

    @Test
    void takesTheDefaultsAndDaysThatMayBeNone() {
        assertThatCode(() -> start("circulation.normalGraceDays", "0")).doesNotThrowAnyException();
        assertThat(figures()).hasSizeGreaterThan(30);
    }

    /** One of them stands in everybody's messages. */
    @Test
    void refusesAnAddressThatCannotBeWrittenTo() {
        assertThatThrownBy(() -> start("secretariat.email", "secrétariat@crig.example"))
                .rootCause()
                .hasMessageContaining("email");
        assertThatThrownBy(() -> start("signatories[0].email", "crig.example"))
                .rootCause()
                .hasMessageContaining("email");
        assertThatCode(() -> start("secretariat.email", "secretariat@région.example"))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesAServiceThatNoLinkLeadsTo() {
        assertThatThrownBy(() -> bind(Map.of("crig.base-url", "crig.example")))
                .rootCause()
                .hasMessageContaining("baseUrl");
    }

    @Test
    void leadsToADomainOfAnyLetters() {
        CommitteeProperties committee = bind(Map.of("crig.base-url", "https://crig.région.example"));
        assertThat(committee.baseUrl()).isEqualTo("https://crig.xn--rgion-bsa.example");
        assertThat(committee.host()).isEqualTo("crig.xn--rgion-bsa.example");
    }

    /** Every number of every part, found by reflection. */
    static List<String> figures() {
        return Stream.of(CommitteeProperties.class.getRecordComponents())
                .filter(part ->
                        part.getType().isRecord() && part.getType().getEnclosingClass() == CommitteeProperties.class)
                .flatMap(part -> Stream.of(part.getType().getRecordComponents())
                        .filter(FiguresAtTheStartTest::isNumber)
                        .map(figure -> part.getName() + "." + figure.getName()))
                .toList();
    }

    private static boolean isNumber(RecordComponent figure) {
        return figure.getType() == int.class;
    }

    private static void start(String figure, String value) {
        String[] parts = figure.split("\\.");
        bind(Map.of("crig." + kebab(parts[0]) + "." + kebab(parts[1]), value));
    }

    private static CommitteeProperties bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("crig", Bindable.of(CommitteeProperties.class), new ValidationBindHandler(VALIDATOR));
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    private static LocalValidatorFactoryBean validator() {
        var factory = new LocalValidatorFactoryBean();
        factory.afterPropertiesSet();
        return factory;
    }
}
