package fr.crig.avis.worklist;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.crig.avis.shared.ParisTime;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Absences begin at midnight in Paris; a second round takes what the first could not do. */
@Configuration(proxyBeanMethods = false)
class NightlySubstitutions {

    private static final LocalTime AFTER_MIDNIGHT = LocalTime.of(0, 5);
    private static final LocalTime BEFORE_WORK = LocalTime.of(6, 0);

    @Bean
    RecurringTask<Void> announceSubstitutionsTask(SubstitutionClerk desk) {
        return Tasks.recurring("announce-substitutions", Schedules.daily(ParisTime.ZONE, AFTER_MIDNIGHT, BEFORE_WORK))
                .execute((task, context) -> desk.announceBegun());
    }
}
