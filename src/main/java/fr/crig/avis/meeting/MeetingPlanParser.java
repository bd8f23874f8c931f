package fr.crig.avis.meeting;

import fr.crig.avis.page.Typed;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Violation;
import fr.crig.avis.shared.WebAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads the form of a meeting: not in the past, its end after its start, somewhere to go or to connect to. */
@Component
class MeetingPlanParser {

    private static final int LONGEST_PLACE = 300;
    private static final int LONGEST_LINK = 1000;

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private final Clock clock;

    MeetingPlanParser(Clock clock) {
        this.clock = clock;
    }

    /** @throws Refusal with every violation */
    MeetingPlan read(MeetingForm form) {
        List<Violation> violations = new ArrayList<>();
        String place = Typed.line("place", form.place, LONGEST_PLACE, violations);
        String link = Typed.line("link", form.link, LONGEST_LINK, violations);
        checkWhen(form, violations);
        if (place == null && link == null) {
            violations.add(Violation.of("place", "refusal.meeting.nowhere"));
        }
        if (link != null && WebAddress.of(link).isEmpty()) {
            violations.add(Violation.of("link", "refusal.meeting.link"));
        }
        Refusal.throwIfAny(violations);
        return new MeetingPlan(at(form.day, form.startsAt), at(form.day, form.endsAt), place, link);
    }

    private void checkWhen(MeetingForm form, List<Violation> violations) {
        required("day", form.day, violations);
        required("startsAt", form.startsAt, violations);
        required("endsAt", form.endsAt, violations);
        if (form.startsAt != null && form.endsAt != null && !form.endsAt.isAfter(form.startsAt)) {
            violations.add(Violation.of("endsAt", "refusal.meeting.endBeforeStart"));
        }
        if (form.day != null && (form.day.getYear() < FIRST_YEAR || form.day.getYear() > LAST_YEAR)) {
            violations.add(Violation.of("day", "refusal.date"));
        } else if (form.day != null
                && form.startsAt != null
                && at(form.day, form.startsAt).isBefore(clock.instant())) {
            violations.add(Violation.of("day", "refusal.meeting.past"));
        }
    }

    private static void required(String field, Object typed, List<Violation> violations) {
        if (typed == null) {
            violations.add(Violation.of(field, "refusal.required"));
        }
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ParisTime.ZONE).toInstant();
    }
}
