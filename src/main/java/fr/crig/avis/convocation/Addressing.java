package fr.crig.avis.convocation;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.Signatory;
import fr.crig.avis.member.MemberLookup;
import fr.crig.avis.member.Representative;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Who is convened: for each signatory whoever acts for it on the day of the meeting, the suppléant when the titulaire announced
 * an absence; its role mailbox when it has nobody, so that no signatory is left out.
 */
@Component
class Addressing {

    private final Committee committee;
    private final MemberLookup members;

    Addressing(Committee committee, MemberLookup members) {
        this.committee = committee;
        this.members = members;
    }

    Addressees on(LocalDate day) {
        List<Signatory> signatories = committee.signatories();
        Map<String, List<Representative>> acting =
                members.acting(signatories.stream().map(Signatory::id).toList(), day);
        return new Addressees(signatories.stream()
                .flatMap(signatory -> of(signatory, acting.get(signatory.id())).stream())
                .toList());
    }

    private static List<Addressee> of(Signatory signatory, List<Representative> acting) {
        return acting.isEmpty()
                ? List.of(Addressee.of(signatory.id(), signatory.name(), signatory.email(), null))
                : acting.stream().map(Addressing::addressee).toList();
    }

    private static Addressee addressee(Representative member) {
        return Addressee.of(member.signatory(), member.name(), member.email(), member.capacity());
    }
}
