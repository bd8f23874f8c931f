package fr.crig.avis.session;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.member.MemberReader;
import fr.crig.avis.member.Representative;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The attendance as it is expected when a session opens: whoever has to sit for each signatory on that day. */
@Component
class FirstAttendance {

    private final Committee committee;
    private final MemberReader members;

    FirstAttendance(Committee committee, MemberReader members) {
        this.committee = committee;
        this.members = members;
    }

    AttendanceForm of(Meeting meeting) {
        var form = new AttendanceForm();
        committee
                .signatories()
                .forEach(signatory -> form.place(signatory.id()).people = people(signatory.id(), meeting));
        return form;
    }

    private String people(String signatory, Meeting meeting) {
        return members.acting(signatory, meeting.day()).stream()
                .map(FirstAttendance::person)
                .map(Person::line)
                .collect(Collectors.joining("\n"));
    }

    private static Person person(Representative member) {
        return new Person(member.name(), member.quality());
    }
}
