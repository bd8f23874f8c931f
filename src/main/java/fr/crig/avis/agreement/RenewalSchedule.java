package fr.crig.avis.agreement;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.crig.avis.shared.ParisTime;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A term begins at midnight in Paris; a second round takes what the first could not do. */
@Configuration(proxyBeanMethods = false)
class RenewalSchedule {

    private static final LocalTime AFTER_MIDNIGHT = LocalTime.of(0, 10);
    private static final LocalTime BEFORE_WORK = LocalTime.of(6, 10);

    @Bean
    RecurringTask<Void> watchAgreementTask(RenewalClerk clerk) {
        return Tasks.recurring("watch-agreement", Schedules.daily(ParisTime.ZONE, AFTER_MIDNIGHT, BEFORE_WORK))
                .execute((task, context) -> clerk.look());
    }
}
