package fr.crig.avis.meeting;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.Signatory;
import fr.crig.avis.meeting.PlannedDay.Away;
import fr.crig.avis.meeting.PlannedDay.Late;
import fr.crig.avis.member.MemberLookup;
import fr.crig.avis.member.Representative;
import fr.crig.avis.shared.Actor;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the secretariat, while it chooses a day, who will be away and for which requests that day comes too late. */
@Service
@Transactional(readOnly = true)
class PlannedDayReader {

    private final MeetingLookup meetings;
    private final Backlog backlog;
    private final AgendaReader agenda;
    private final MemberLookup members;
    private final Committee committee;

    PlannedDayReader(
            MeetingLookup meetings, Backlog backlog, AgendaReader agenda, MemberLookup members, Committee committee) {
        this.meetings = meetings;
        this.backlog = backlog;
        this.agenda = agenda;
        this.members = members;
        this.committee = committee;
    }

    /**
     * @param day null as long as none is typed
     * @param moving the meeting that would move there; null for a new one
     * @return null without a day
     */
    PlannedDay of(Actor secretariat, LocalDate day, Meeting moving) {
        secretariat.ensureSecretariat();
        return day == null
                ? null
                : new PlannedDay(day, meetings.warnings(day, moving), away(day), late(secretariat, day, moving));
    }

    private List<Away> away(LocalDate day) {
        return committee.signatories().stream()
                .map(signatory -> away(signatory, day))
                .filter(away -> !away.absent().isEmpty())
                .toList();
    }

    private Away away(Signatory signatory, LocalDate day) {
        List<Representative> present = members.present(signatory.id(), day);
        List<Representative> absent = members.inOffice(signatory.id(), day).stream()
                .filter(Predicate.not(present::contains))
                .toList();
        List<Representative> there = members.acting(signatory.id(), day).stream()
                .filter(present::contains)
                .toList();
        return new Away(signatory.id(), absent, there);
    }

    private List<Late> late(Actor reader, LocalDate day, Meeting moving) {
        Stream<Late> waiting = backlog.usefulBefore(day, reader).stream()
                .map(row -> new Late(row.reference().value(), row.title(), row.usefulDate()));
        Stream<Late> placed = moving == null
                ? Stream.empty()
                : agenda.rows(moving, reader).stream()
                        .filter(row -> row.reference() != null && row.isWaiting())
                        .map(row -> new Late(row.reference().value(), row.title(), row.usefulDate()));
        return Stream.concat(placed, waiting)
                .filter(request ->
                        request.usefulDate() != null && request.usefulDate().isBefore(day))
                .sorted(Comparator.comparing(Late::usefulDate))
                .toList();
    }
}
