package fr.crig.avis.notification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.crig.avis.shared.ParisTime;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Digests are there when people begin to work. */
@Configuration(proxyBeanMethods = false)
class DigestSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(DigestSchedule.class);
    private static final LocalTime BEFORE_WORK = LocalTime.of(7, 30);

    /** Each in its own transaction: one that fails keeps no other back, and is made again the next morning. */
    @Bean
    RecurringTask<Void> sendDigestsTask(DigestClerk clerk) {
        return Tasks.recurring("send-digests", Schedules.daily(ParisTime.ZONE, BEFORE_WORK))
                .execute((task, context) -> sendAll(clerk));
    }

    static void sendAll(DigestClerk clerk) {
        for (String reader : clerk.readers()) {
            try {
                clerk.send(reader);
            } catch (RuntimeException e) {
                LOG.error("A digest could not be made", e);
            }
        }
    }
}
