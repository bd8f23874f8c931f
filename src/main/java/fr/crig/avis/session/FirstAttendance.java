package fr.crig.avis.session;

import fr.crig.avis.convocation.AnswerLookup;
import fr.crig.avis.convocation.ExpectedAttendance;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.member.MemberLookup;
import fr.crig.avis.member.Representative;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The attendance as it is expected when a session opens: what each signatory answered to the convocation, and who sits for it. */
@Component
class FirstAttendance {

    private final AnswerLookup answers;
    private final MemberLookup members;

    FirstAttendance(AnswerLookup answers, MemberLookup members) {
        this.answers = answers;
        this.members = members;
    }

    AttendanceForm of(Meeting meeting) {
        var form = new AttendanceForm();
        List<ExpectedAttendance> all = answers.expected(meeting.id());
        Map<String, List<Representative>> acting =
                members.acting(all.stream().map(ExpectedAttendance::signatory).toList(), meeting.day());
        all.forEach(expected -> fill(form.place(expected.signatory()), expected, acting.get(expected.signatory())));
        return form;
    }

    private static void fill(AttendanceForm.Place place, ExpectedAttendance expected, List<Representative> acting) {
        place.attendance =
                expected.attendance() == null ? "" : expected.attendance().name();
        place.mandateTo = expected.mandateTo() == null ? "" : expected.mandateTo();
        place.people =
                acting.stream().map(FirstAttendance::person).map(Person::line).collect(Collectors.joining("\n"));
    }

    private static Person person(Representative member) {
        return new Person(member.name(), member.quality());
    }
}
