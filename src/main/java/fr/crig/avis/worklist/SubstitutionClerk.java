package fr.crig.avis.worklist;

import fr.crig.avis.member.Absence;
import fr.crig.avis.member.AbsenceDeclared;
import fr.crig.avis.member.AbsenceDesk;
import fr.crig.avis.member.MemberLookup;
import fr.crig.avis.member.Representative;
import fr.crig.avis.member.Term;
import fr.crig.avis.notification.AbsenceFacts;
import fr.crig.avis.notification.AbsenceMails;
import fr.crig.avis.notification.WaitingLine;
import fr.crig.avis.page.Formats;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Role;
import fr.crig.avis.storage.Desk;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;

/**
 * When a titulaire's absence begins, tells whoever stands in what already waits for their signatory: what comes later is told as
 * it comes. Once an absence.
 */
@Desk
public class SubstitutionClerk {

    private static final int MOST_LISTED = 50;

    private final AbsenceDesk absences;
    private final MemberLookup members;
    private final WorklistReader worklist;
    private final AbsenceMails notices;
    private final Formats formats;
    private final Clock clock;

    SubstitutionClerk(
            AbsenceDesk absences,
            MemberLookup members,
            WorklistReader worklist,
            AbsenceMails notices,
            Formats formats,
            Clock clock) {
        this.absences = absences;
        this.members = members;
        this.worklist = worklist;
        this.notices = notices;
        this.formats = formats;
        this.clock = clock;
    }

    /** In the transaction that declares it, when it begins at once. */
    @EventListener
    public void on(AbsenceDeclared declared) {
        if (declared.absence().covers(today())) {
            announce(declared.absence());
        }
    }

    /** Every absence that has begun and was not announced. */
    public void announceBegun() {
        absences.begun().forEach(this::announce);
    }

    private void announce(Absence absence) {
        members.representative(absence.username(), today())
                .filter(Representative::isTitulaire)
                .ifPresent(titulaire -> tell(absence, titulaire));
        absences.announced(absence);
    }

    private void tell(Absence absence, Representative titulaire) {
        Page<WorkItem> waiting =
                worklist.items(Set.of(Role.MEMBER.group(titulaire.signatory())), PageRequest.of(0, MOST_LISTED));
        if (waiting.isEmpty()) {
            return;
        }
        List<WaitingLine> lines = waiting.stream().map(this::line).toList();
        notices.substitutionBegun(
                new AbsenceFacts(term(absence), titulaire.name(), absence.until()),
                titulaire.signatory(),
                titulaire.email(),
                absence.from(),
                lines,
                waiting.getTotalElements() - lines.size());
    }

    private long term(Absence absence) {
        return members.term(absence.username(), today()).map(Term::id).orElseThrow();
    }

    private WaitingLine line(WorkItem item) {
        Instant due = item.task().due();
        String title = item.meeting() == null
                ? item.request().reference() + " – " + item.request().title()
                : formats.dateTime(item.meeting().startsAt());
        return new WaitingLine(title, due == null ? null : ParisTime.day(due));
    }

    private LocalDate today() {
        return ParisTime.day(clock.instant());
    }
}
