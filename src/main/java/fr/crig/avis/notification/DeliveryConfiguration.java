package fr.crig.avis.notification;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.MaxRetriesFailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Delivery by db-scheduler: any node takes any task, one at a time a task. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

    /** When not the mail but the delivery itself fails, the database being away for example. */
    private static final Duration TROUBLE = Duration.ofMinutes(1);

    private static final int MOST_TRIES = 3;

    /** One time for all: what is due is due by the clock of the service. */
    @Bean
    com.github.kagkarlsson.scheduler.Clock schedulerClock(Clock clock) {
        return clock::instant;
    }

    @Bean
    Task<Void> deliveryTask(NoticeDelivery delivery, Clock clock) {
        return Tasks.custom(DeliveryQueue.DELIVERY)
                .onFailure(new ExponentialBackoffFailureHandler<>(TROUBLE))
                .onDeadExecution((dead, operations) -> operations.reschedule(dead, clock.instant()))
                .execute((task, context) -> after(delivery.deliver(noticeId(task))));
    }

    /** What cannot be looked up three times over is forgotten: whoever waits asks again. */
    @Bean
    Task<String> forgottenTask(AccountMails mails) {
        return Tasks.oneTime(ForgottenPasswords.TASK)
                .onFailure(new MaxRetriesFailureHandler<>(MOST_TRIES, new ExponentialBackoffFailureHandler<>(TROUBLE)))
                .execute((task, context) -> mails.passwordForgotten(task.getData()));
    }

    private static long noticeId(TaskInstance<Void> task) {
        return DeliveryQueue.noticeId(task.getId());
    }

    private static CompletionHandler<Void> after(Optional<Instant> nextAttempt) {
        return nextAttempt
                .<CompletionHandler<Void>>map(when -> (done, operations) -> operations.reschedule(done, when))
                .orElseGet(OnCompleteRemove::new);
    }
}
