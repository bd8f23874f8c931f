package fr.crig.avis.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** One page asks once; an act, another page and a job ask again. */
class PageMemoryTest {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Caches.class);
    private final PageMemory memory = context.getBean(PageMemory.class);
    private final Names names = context.getBean(Names.class);

    @Configuration(proxyBeanMethods = false)
    @Import({PageMemoryConfiguration.class, Names.class})
    static class Caches {}

    /** What is asked of the database, so to say. */
    static class Names {

        private final List<Object> asked = new ArrayList<>();

        @ReadOnce("name")
        public Optional<String> of(int number) {
            asked.add(number);
            return number == 0 ? Optional.empty() : Optional.of("n" + number);
        }

        @ReadOnce("names")
        public List<String> all(int number) {
            asked.add(number);
            return List.of();
        }

        public List<Object> asked() {
            return asked;
        }

        public List<String> read(Collection<Integer> numbers) {
            asked.add(List.copyOf(numbers));
            return numbers.stream().filter(n -> n > 0).map(n -> "n" + n).toList();
        }
    }

    @AfterEach
    void close() {
        RequestContextHolder.resetRequestAttributes();
        context.close();
    }

    @Test
    void asksOnceWhileAPageIsReadAlsoForWhatIsNotThere() {
        read("GET");
        assertThat(names.of(1)).hasValue("n1");
        assertThat(names.of(1)).hasValue("n1");
        names.of(0);
        assertThat(names.of(0)).isEmpty();
        assertThat(names.asked()).containsExactly(1, 0);
    }

    @Test
    void forgetsWithThePage() {
        read("GET");
        names.of(1);
        read("GET");
        names.of(1);
        assertThat(names.asked()).containsExactly(1, 1);
    }

    @Test
    void remembersNothingInAnAct() {
        read("POST");
        names.of(1);
        names.of(1);
        assertThat(names.asked()).containsExactly(1, 1);
    }

    @Test
    void remembersNothingWithoutAPage() {
        names.of(1);
        names.of(1);
        assertThat(names.asked()).containsExactly(1, 1);
    }

    @Test
    void readsAheadWhatItDoesNotKnowAndEachOnce() {
        read("GET");
        names.of(1);
        memory.readAhead("name", List.of(1, 2, 0, 2), names::read, PageMemoryTest::number);
        memory.readAhead("name", List.of(2, 0), names::read, PageMemoryTest::number);
        assertThat(names.of(2)).hasValue("n2");
        assertThat(names.of(0)).isEmpty();
        assertThat(names.asked()).containsExactly(1, List.of(2, 0));
    }

    @Test
    void readsAllAheadAndKnowsOfNone() {
        read("GET");
        memory.readAllAhead("names", List.of(1, 0), names::read, PageMemoryTest::number);
        assertThat(names.all(1)).containsExactly("n1");
        assertThat(names.all(0)).isEmpty();
        assertThat(names.asked()).containsExactly(List.of(1, 0));
    }

    @Test
    void readsNothingAheadInAnAct() {
        read("POST");
        memory.readAhead("name", List.of(1), names::read, PageMemoryTest::number);
        assertThat(names.asked()).isEmpty();
    }

    @Test
    void remembersInAnActWhileItDrawsSomethingUpAndForgetsItThen() {
        read("POST");
        memory.reading(() -> {
            memory.readAhead("name", List.of(1, 2), names::read, PageMemoryTest::number);
            return names.of(1).orElseThrow() + names.of(2).orElseThrow();
        });
        names.of(1);
        assertThat(names.asked()).containsExactly(List.of(1, 2), 1);
    }

    @Test
    void forgetsWhatItDrewUpWhenThatFails() {
        assertThatThrownBy(() -> memory.reading(() -> {
                    names.of(1);
                    throw new IllegalStateException("no ink");
                }))
                .hasMessage("no ink");
        names.of(1);
        assertThat(names.asked()).containsExactly(1, 1);
    }

    private static int number(String name) {
        return Integer.parseInt(name.substring(1));
    }

    private static void read(String method) {
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(new MockHttpServletRequest(method, "/")));
    }
}
