package fr.crig.avis.notification;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import fr.crig.avis.account.LinkRequests;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps what a stranger typed for a task to look at: the page was answered by then, for a known account as for an unknown one. */
@Component
class ForgottenPasswords implements LinkRequests {

    static final TaskDescriptor<String> TASK = TaskDescriptor.of("password-forgotten", String.class);

    private final SchedulerClient client;
    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    /** @param scheduler absent where this node does nothing by itself */
    ForgottenPasswords(
            DataSource dataSource, Task<String> forgottenTask, ObjectProvider<Scheduler> scheduler, Clock clock) {
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource), forgottenTask)
                .build();
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Override
    public void linkWanted(String typed) {
        client.schedule(TASK.instance(UUID.randomUUID().toString()).data(typed).scheduledTo(clock.instant()));
        wakeAfterCommit();
    }

    private void wakeAfterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            wake();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake();
            }
        });
    }

    private void wake() {
        scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions);
    }
}
