package fr.crig.avis.account;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What was done a moment ago is in the chain. */
@Configuration(proxyBeanMethods = false)
class JournalSchedule {

    private static final int SECONDS = 10;

    @Bean
    RecurringTask<Void> writeJournalChainTask(JournalChain chain) {
        return Tasks.recurring("write-journal-chain", FixedDelay.ofSeconds(SECONDS))
                .execute((task, context) -> writeAll(chain));
    }

    /** Batch by batch, each in its own transaction. */
    private static void writeAll(JournalChain chain) {
        int written = chain.write();
        while (written > 0) {
            written = chain.write();
        }
    }
}
