package fr.crig.avis.meeting;

import fr.crig.avis.circulation.OpinionReader;
import fr.crig.avis.circulation.Stance;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.Signatory;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.Reference;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Reads the chairs of a form, complete or not: what a quorum and a proposal are computed from while it is typed. A signatory
 * that recused itself in the circulation, or is the applicant, stays recused, whatever is typed.
 */
@Component
class SeatReader {

    private final Committee committee;
    private final OpinionReader opinions;
    private final RequestReader requests;

    SeatReader(Committee committee, OpinionReader opinions, RequestReader requests) {
        this.committee = committee;
        this.opinions = opinions;
        this.requests = requests;
    }

    /** One seat a signatory of the committee, in its order. */
    List<Seat> read(Reference reference, DeliberationForm form) {
        Set<String> recused = recused(reference);
        return committee.signatories().stream()
                .map(signatory -> seat(signatory.id(), form.seat(signatory.id()), recused.contains(signatory.id())))
                .toList();
    }

    Set<String> recused(Reference reference) {
        FundingRequest request = requests.get(reference);
        return committee.signatories().stream()
                .map(Signatory::id)
                .filter(signatory -> opinions.isOnApplicantSide(signatory, request))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Seat seat(String signatory, DeliberationForm.Chair typed, boolean recused) {
        Attendance attendance = Typed.choice(typed.attendance, Attendance.atMeeting());
        boolean represented = attendance == Attendance.REPRESENTED;
        return new Seat(
                signatory,
                attendance,
                represented ? Typed.words(typed.mandateTo) : null,
                recused ? Stance.RECUSED : Typed.choice(typed.stance, List.of(Stance.values())),
                Typed.words(typed.dissent));
    }
}
