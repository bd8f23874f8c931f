package fr.crig.avis.notification;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Asks for the delivery of a notice, in the notice's own transaction: a rollback leaves neither. */
@Component
class DeliveryQueue {

    static final TaskDescriptor<Void> DELIVERY = TaskDescriptor.of("deliver-notice");

    private final SchedulerClient client;
    private final ObjectProvider<Scheduler> scheduler;

    /** @param scheduler absent where this node is configured to deliver nothing */
    DeliveryQueue(DataSource dataSource, Task<Void> deliveryTask, ObjectProvider<Scheduler> scheduler) {
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource), deliveryTask)
                .build();
        this.scheduler = scheduler;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(Notice notice) {
        client.schedule(DELIVERY.instance(taskId(notice)).scheduledTo(notice.nextAttemptAt()));
        TransactionSynchronizationManager.registerSynchronization(new WakeScheduler());
    }

    /** Another one each time a notice is sent again: the task of the former delivery may be about to be removed. */
    private static String taskId(Notice notice) {
        return notice.id() + ":" + notice.attempts();
    }

    static long noticeId(String taskId) {
        return Long.parseLong(taskId.substring(0, taskId.indexOf(':')));
    }

    /** A message leaves as soon as its transaction has committed, without waiting for the next poll. */
    private final class WakeScheduler implements TransactionSynchronization {
        @Override
        public void afterCommit() {
            scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions);
        }
    }
}
