package fr.crig.avis.storage;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.DisabledSchedule;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** On one node at a time, a moment after a file came; not at all without a scanner. */
@Configuration(proxyBeanMethods = false)
class ScanSchedule {

    private static final int SECONDS = 5;

    @Bean
    RecurringTask<Void> scanFilesTask(FileScans scans, ScannerProperties scanner) {
        Schedule schedule = scanner.isConfigured() ? FixedDelay.ofSeconds(SECONDS) : new DisabledSchedule();
        return Tasks.recurring("scan-files", schedule).execute((task, context) -> scans.scanWaiting());
    }
}
