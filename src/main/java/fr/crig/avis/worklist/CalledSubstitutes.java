package fr.crig.avis.worklist;

import fr.crig.avis.circulation.CirculationDates;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.member.Standing;
import fr.crig.avis.shared.ParisTime;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Whether a suppléant is called because the titulaire did not answer in time: {@code @calledSubstitutes.isCalled(…)}. */
@Component("calledSubstitutes")
public class CalledSubstitutes {

    private static final String OPINION = "userTask_giveOpinion";

    private final Committee committee;
    private final Clock clock;

    CalledSubstitutes(Committee committee, Clock clock) {
        this.committee = committee;
        this.clock = clock;
    }

    /** @param reader null for who holds no term of office */
    public boolean isCalled(WorkItem item, Standing reader) {
        return reader != null
                && reader.kind() == Standing.Kind.IN_RESERVE
                && item.task() != null
                && item.task().name().equals(OPINION)
                && !clock.instant()
                        .isBefore(CirculationDates.escalation(ParisTime.day(item.due()), committee.circulation()));
    }
}
