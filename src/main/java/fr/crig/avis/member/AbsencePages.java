package fr.crig.avis.member;

import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.ParisTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page of a member's absences shows. */
@Service
@Transactional(readOnly = true)
class AbsencePages {

    private final Absences absences;
    private final AbsentMembers members;
    private final Delegations delegations;
    private final MemberAccess access;
    private final Clock clock;

    AbsencePages(Absences absences, AbsentMembers members, Delegations delegations, MemberAccess access, Clock clock) {
        this.absences = absences;
        this.members = members;
        this.delegations = delegations;
        this.access = access;
        this.clock = clock;
    }

    /**
     * @param username null for the reader's own
     * @throws NotVisible if the reader may not see them
     */
    AbsencePage of(Actor reader, String username) {
        String whose = username == null ? reader.username() : username;
        access.ensureMayDeclareFor(reader, whose);
        if (username == null) {
            access.ensureMember(reader);
        }
        Term member = members.term(whose);
        LocalDate today = ParisTime.day(clock.instant());
        return new AbsencePage(
                member,
                username == null ? AbsenceController.OWN : "/membres/" + username + "/absences",
                username == null,
                rows(member, today, absence -> !isOver(absence, today)),
                rows(member, today, absence -> isOver(absence, today)));
    }

    /** The first day of an absence on which nobody of the signatory is there; null if somebody always is. */
    LocalDate firstDayAlone(Absence absence) {
        String signatory = members.term(absence.username()).signatory();
        return delegations.of(signatory).firstDayAlone(absence.period()).orElse(null);
    }

    private List<AbsencePage.Row> rows(Term member, LocalDate today, Predicate<Absence> which) {
        Delegation delegation = delegations.of(member.signatory());
        return absences.findByUsernameOrderByFirstDayAscIdAsc(member.username()).stream()
                .filter(which)
                .map(absence -> new AbsencePage.Row(
                        absence,
                        absence.covers(today),
                        isOver(absence, today)
                                ? null
                                : delegation.firstDayAlone(absence.period()).orElse(null)))
                .toList();
    }

    private static boolean isOver(Absence absence, LocalDate today) {
        return absence.isCancelled() || absence.period().isOverOn(today);
    }
}
