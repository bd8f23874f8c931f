package fr.crig.avis.notification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.crig.avis.shared.ParisTime;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The day that is over: what was done on it is in the chain some seconds later. */
@Configuration(proxyBeanMethods = false)
class CustodySchedule {

    private static final LocalTime AFTER_MIDNIGHT = LocalTime.of(0, 15);

    @Bean
    RecurringTask<Void> sendJournalDigestTask(CustodyMails mails, Clock clock) {
        return Tasks.recurring("send-journal-digest", Schedules.daily(ParisTime.ZONE, AFTER_MIDNIGHT))
                .execute((task, context) -> mails.tell(yesterday(clock)));
    }

    private static LocalDate yesterday(Clock clock) {
        return ParisTime.day(clock.instant()).minusDays(1);
    }
}
