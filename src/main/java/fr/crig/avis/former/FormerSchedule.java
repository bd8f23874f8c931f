package fr.crig.avis.former;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.crig.avis.shared.ParisTime;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Once a night, on one node. */
@Configuration(proxyBeanMethods = false)
class FormerSchedule {

    private static final LocalTime NIGHT = LocalTime.of(3, 20);

    @Bean
    RecurringTask<Void> forgetSentRegistersTask(FormerClerk clerk) {
        return Tasks.recurring("forget-sent-registers", Schedules.daily(ParisTime.ZONE, NIGHT))
                .execute((task, context) -> clerk.forget());
    }
}
