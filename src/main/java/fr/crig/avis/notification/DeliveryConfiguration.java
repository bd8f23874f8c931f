package fr.crig.avis.notification;

import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.MaxRetriesFailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is to be looked up before a mail can be written, by db-scheduler: any node takes it. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

    /** The database being away, for example. */
    private static final Duration TROUBLE = Duration.ofMinutes(1);

    private static final int MOST_TRIES = 3;

    /** One time for all: what is due is due by the clock of the service. */
    @Bean
    com.github.kagkarlsson.scheduler.Clock schedulerClock(Clock clock) {
        return clock::instant;
    }

    /** What cannot be looked up three times over is forgotten: whoever waits asks again. */
    @Bean
    Task<String> forgottenTask(AccountMails mails) {
        return Tasks.oneTime(ForgottenPasswords.TASK)
                .onFailure(new MaxRetriesFailureHandler<>(MOST_TRIES, new ExponentialBackoffFailureHandler<>(TROUBLE)))
                .execute((task, context) -> mails.passwordForgotten(task.getData()));
    }
}
