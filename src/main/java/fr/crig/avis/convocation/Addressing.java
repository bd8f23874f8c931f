package fr.crig.avis.convocation;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.Signatory;
import fr.crig.avis.member.MemberLookup;
import fr.crig.avis.member.Representative;
import java.time.LocalDate;
import java.util.List;
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
        return new Addressees(committee.signatories().stream()
                .flatMap(signatory -> of(signatory, day).stream())
                .toList());
    }

    private List<Addressee> of(Signatory signatory, LocalDate day) {
        List<Addressee> acting = members.acting(signatory.id(), day).stream()
                .map(Addressing::addressee)
                .toList();
        return acting.isEmpty()
                ? List.of(Addressee.of(signatory.id(), signatory.name(), signatory.email(), null))
                : acting;
    }

    private static Addressee addressee(Representative member) {
        return Addressee.of(member.signatory(), member.name(), member.email(), member.capacity());
    }
}
