package fr.crig.avis.everyform;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.support.ApplicationTest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What is bound before any rule of ours can look at it has a size of its own. A {@code BigDecimal} has none: nine digits after an
 * exponent are gigabytes once written out. Amounts come as text, for the one reader of amounts.
 */
class BoundedBindingTest extends ApplicationTest {

    /** Refused by their own readers outside of a few bytes. */
    private static final Set<Class<?>> BOUNDED = Set.of(
            String.class,
            boolean.class,
            Boolean.class,
            int.class,
            Integer.class,
            long.class,
            Long.class,
            LocalDate.class,
            LocalTime.class,
            UUID.class,
            fr.crig.avis.shared.Reference.class);

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void bindsNothingThatHasNoSizeOfItsOwn() {
        List<Bound> all = new Handlers(requestMappingHandlerMapping)
                .methods().stream().map(Bound::of).flatMap(List::stream).toList();
        assertThat(all)
                .extracting(Bound::name)
                .contains("amount", "funding.plan[0].amount", "places[IGN].people", "retard");
        assertThat(all).filteredOn(bound -> !isBounded(bound.type())).isEmpty();
    }

    private static boolean isBounded(Class<?> type) {
        return type.isEnum() || BOUNDED.contains(type);
    }
}
