package fr.crig.avis.operations;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.crig.avis.shared.ParisTime;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Once a night, on one of the nodes. */
@Configuration(proxyBeanMethods = false)
class JournalCheckupSchedule {

    private static final LocalTime NIGHT = LocalTime.of(3, 30);

    @Bean
    RecurringTask<Void> checkJournalTask(JournalCheckups checkups) {
        return Tasks.recurring("check-journal", Schedules.daily(ParisTime.ZONE, NIGHT))
                .execute((task, context) -> checkups.check());
    }
}
