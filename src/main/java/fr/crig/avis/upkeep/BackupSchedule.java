package fr.crig.avis.upkeep;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.crig.avis.shared.ParisTime;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Once a night, after what else is done at night. */
@Configuration(proxyBeanMethods = false)
class BackupSchedule {

    private static final LocalTime NIGHT = LocalTime.of(4, 0);

    @Bean
    RecurringTask<Void> backUpDatabaseTask(H2Backup backup) {
        return Tasks.recurring("back-up-database", Schedules.daily(ParisTime.ZONE, NIGHT))
                .execute((task, context) -> makeIfConfigured(backup));
    }

    static void makeIfConfigured(H2Backup backup) {
        if (backup.isConfigured()) {
            backup.make();
        }
    }
}
