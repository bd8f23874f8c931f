package fr.crig.avis.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.Refusal;
import java.sql.BatchUpdateException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;

class EngineCollisionsTest {

    private final Queue<RuntimeException> collisions = new ArrayDeque<>();
    private int tries;

    @Test
    void beginsAnActAnewUntilTheEngineHasMoved() {
        collisions.addAll(List.of(new OptimisticLockingException("timer"), new OptimisticLockingException("answer")));
        desk().run();
        assertThat(tries).isEqualTo(3);
    }

    @Test
    void knowsACollisionThatTheEngineWrapped() {
        var deadlock = new BatchUpdateException("deadlock", "40P01", 0, new int[0]);
        collisions.add(new ProcessEngineException("flush", deadlock));
        desk().run();
        assertThat(tries).isEqualTo(2);
    }

    @Test
    void givesUpInTheWordsOfTheDomain() {
        for (int i = 0; i < 9; i++) {
            collisions.add(new OptimisticLockingException("timer"));
        }
        assertThatThrownBy(desk()::run).isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void leavesARefusalAsItIs() {
        collisions.add(Refusal.because("refusal.opinion.termOver"));
        assertThatThrownBy(desk()::run).isInstanceOf(Refusal.class);
        assertThat(tries).isEqualTo(1);
    }

    private Runnable desk() {
        Runnable act = () -> {
            tries++;
            RuntimeException collision = collisions.poll();
            if (collision != null) {
                throw collision;
            }
        };
        var proxy = new ProxyFactory(act);
        proxy.addAdvice(new EngineCollisions());
        return (Runnable) proxy.getProxy();
    }
}
