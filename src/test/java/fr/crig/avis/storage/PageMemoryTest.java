package fr.crig.avis.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.transaction.TransactionDefinition.PROPAGATION_REQUIRES_NEW;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.cache.annotation.CachePut;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** One page asks once; an act, another page and a job ask again. */
class PageMemoryTest {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Caches.class);
    private final PageMemory memory = context.getBean(PageMemory.class);
    private final Names names = context.getBean(Names.class);
    private final TransactionTemplate act = new TransactionTemplate(new Transactions());
    private final TransactionTemplate actOfItsOwn = new TransactionTemplate(
            act.getTransactionManager(), new DefaultTransactionDefinition(PROPAGATION_REQUIRES_NEW));

    @Configuration(proxyBeanMethods = false)
    @Import({PageMemoryConfiguration.class, Names.class})
    static class Caches {}

    /** What is asked of the database, so to say. */
    static class Names {

        static final String ACT = ReadOnce.IN_ACTS + "name";

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

        @ReadOnce(ACT)
        public Optional<String> inActs(int number) {
            return of(number);
        }

        @Forgets(ACT)
        public void write() {}

        @CachePut(cacheNames = ACT, key = "1")
        public String keep(String name) {
            return name;
        }

        public List<Object> asked() {
            return asked;
        }

        public List<String> read(Collection<Integer> numbers) {
            asked.add(List.copyOf(numbers));
            return numbers.stream().filter(n -> n > 0).map(n -> "n" + n).toList();
        }
    }

    /** Nothing behind it. */
    private static class Transactions extends AbstractPlatformTransactionManager {

        private final Deque<Object> running = new ArrayDeque<>();

        @Override
        protected Object doGetTransaction() {
            return running;
        }

        @Override
        protected boolean isExistingTransaction(Object transaction) {
            return !running.isEmpty();
        }

        @Override
        protected Object doSuspend(Object transaction) {
            return running.pop();
        }

        @Override
        protected void doResume(Object transaction, Object suspended) {
            running.push(suspended);
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            running.push(new Object());
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}

        @Override
        protected void doCleanupAfterCompletion(Object transaction) {
            running.pop();
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

    @Test
    void remembersInATransactionWhatIsNamedSoAndForgetsItWithIt() {
        read("POST");
        act.executeWithoutResult(status -> {
            names.inActs(1);
            assertThat(names.inActs(1)).hasValue("n1");
            names.of(2);
            names.of(2);
        });
        act.executeWithoutResult(status -> {
            names.inActs(1);
            status.setRollbackOnly();
        });
        names.inActs(1);
        act.executeWithoutResult(status -> names.inActs(1));
        assertThat(names.asked()).containsExactly(1, 2, 2, 1, 1, 1);
    }

    @Test
    void letsNoTransactionReadWhatAnotherRead() {
        act.executeWithoutResult(status -> {
            names.inActs(1);
            actOfItsOwn.executeWithoutResult(other -> names.inActs(1));
            names.inActs(1);
        });
        assertThat(names.asked()).containsExactly(1, 1);
    }

    @Test
    void readsAnewInATransactionWhatWasWrittenOrWasNotThere() {
        act.executeWithoutResult(status -> {
            names.inActs(1);
            names.write();
            names.inActs(1);
            names.inActs(0);
            names.inActs(0);
            names.keep("changed");
            assertThat(names.inActs(1)).hasValue("changed");
        });
        assertThat(names.asked()).containsExactly(1, 1, 0, 0);
    }

    @Test
    void readsAheadInATransaction() {
        act.executeWithoutResult(status -> {
            memory.readAhead(Names.ACT, List.of(1, 2), names::read, PageMemoryTest::number);
            memory.reading(() -> names.inActs(1));
            names.inActs(2);
        });
        assertThat(names.asked()).containsExactly(List.of(1, 2));
    }

    private static int number(String name) {
        return Integer.parseInt(name.substring(1));
    }

    private static void read(String method) {
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(new MockHttpServletRequest(method, "/")));
    }
}
