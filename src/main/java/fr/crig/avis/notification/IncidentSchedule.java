package fr.crig.avis.notification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every ten minutes whether the hour is over. */
@Configuration(proxyBeanMethods = false)
class IncidentSchedule {

    private static final int MINUTES = 10;

    @Bean
    RecurringTask<Void> tellHeldIncidentsTask(IncidentMails mails) {
        return Tasks.recurring("tell-held-incidents", FixedDelay.ofMinutes(MINUTES))
                .execute((task, context) -> mails.tellHeld());
    }
}
