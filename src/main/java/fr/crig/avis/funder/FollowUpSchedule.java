package fr.crig.avis.funder;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Reference;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Each morning, on one node: whose silence is a refusal since yesterday, and who announced a decision for today. */
@Configuration(proxyBeanMethods = false)
class FollowUpSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(FollowUpSchedule.class);
    private static final LocalTime BEFORE_WORK = LocalTime.of(7, 0);

    /** Each request in its own transaction: one that fails keeps no other back, and is looked at again the next morning. */
    @Bean
    RecurringTask<Void> reviewFollowUpsTask(SilenceClerk silence, AnnouncedClerk announced) {
        return Tasks.recurring("review-follow-ups", Schedules.daily(ParisTime.ZONE, BEFORE_WORK))
                .execute((task, context) -> {
                    each(silence.awaited(), silence::look);
                    each(announced.due(), announced::ask);
                });
    }

    private static void each(List<Reference> references, Consumer<Reference> act) {
        for (Reference reference : references) {
            try {
                act.accept(reference);
            } catch (RuntimeException e) {
                LOG.atError().addKeyValue("reference", reference).setCause(e).log("A follow-up could not be looked at");
            }
        }
    }
}
