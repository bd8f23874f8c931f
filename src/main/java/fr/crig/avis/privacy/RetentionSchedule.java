package fr.crig.avis.privacy;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.crig.avis.shared.ParisTime;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Once a night, on one of the nodes. */
@Configuration(proxyBeanMethods = false)
class RetentionSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionSchedule.class);
    private static final LocalTime NIGHT = LocalTime.of(2, 30);

    @Bean
    RecurringTask<Void> forgetPersonalDataTask(RetentionClerk clerk) {
        return Tasks.recurring("forget-personal-data", Schedules.daily(ParisTime.ZONE, NIGHT))
                .execute((task, context) -> forgetAll(clerk));
    }

    /** What fails in one category keeps no other back, and is tried again the next night. */
    static void forgetAll(RetentionClerk clerk) {
        for (Category category : Category.values()) {
            try {
                clerk.announce(category);
                int gone = clerk.forget(category);
                while (gone == RetentionClerk.AT_ONCE) {
                    gone = clerk.forget(category);
                }
            } catch (RuntimeException e) {
                LOG.error("Nothing forgotten of {}", category, e);
            }
        }
    }
}
