package fr.crig.avis.notification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.crig.avis.shared.ParisTime;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who else asked to get in yesterday is told before people begin to work. */
@Configuration(proxyBeanMethods = false)
class AccessSchedule {

    private static final LocalTime BEFORE_WORK = LocalTime.of(7, 30);

    @Bean
    RecurringTask<Void> tellOtherAccessRequestsTask(AccessMails mails, Clock clock) {
        return Tasks.recurring("tell-other-access-requests", Schedules.daily(ParisTime.ZONE, BEFORE_WORK))
                .execute((task, context) ->
                        mails.others(ParisTime.day(clock.instant()).minusDays(1)));
    }
}
