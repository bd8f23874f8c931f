package fr.crig.avis.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.avis.AvisReader;
import fr.crig.avis.circulation.Stance;
import fr.crig.avis.committee.Signatory;
import fr.crig.avis.deliberation.Attendance;
import fr.crig.avis.deliberation.Quorum;
import fr.crig.avis.deliberation.Seat;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.support.Samples;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A quorum was missed: a second meeting on the same agenda decides without one (CRPA R133-10). */
class SecondConvocationTest extends MeetingStory {

    @Autowired
    private FreeItemDesk subjects;

    @Autowired
    private AvisReader avis;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

    private Reference one;
    private Reference other;
    private Meeting first;

    @BeforeEach
    void holdAMeetingWithoutQuorum() {
        accounts.openAll();
        one = ready();
        other = ready();
        first = meetingIn(20);
        place(one, first, 25);
        place(other, first);
        begin(first);
    }

    @Test
    void takesTheRequestsFromTheFirstMeetingEachOnce() {
        Meeting second = second(one, other);
        assertThat(second.items()).containsExactly(AgendaItem.of(one, 25), AgendaItem.of(other, 20));
        assertThat(second.secondOf()).isEqualTo(first.id());
        assertThat(waitingTasks(second)).containsExactly("userTask_convene");
        for (Reference reference : List.of(one, other)) {
            assertThat(waitingTasks(reference)).containsExactly("userTask_recordDeliberation");
            assertThat(meetingOf(reference)).isEqualTo(second.id());
            assertThat(request(reference).due()).isEqualTo(second.startsAt());
            assertThat(state(reference)).isEqualTo(RequestState.ON_AGENDA);
        }
        meetingDesk.hold(SECRETARIAT, first.id(), version(first));
        assertThat(meetings.get(first.id()).state()).isEqualTo(MeetingState.HELD);
    }

    @Test
    void leavesASubjectInFreeTextAtTheFirstMeeting() {
        var subject = new FreeItemForm();
        subject.version = version(first);
        subject.kind = "INFORMATION";
        subject.title = "Actualités";
        subject.duration = 10;
        subjects.add(SECRETARIAT, first.id(), subject, List.of());
        assertThat(second(one).items()).containsExactly(AgendaItem.of(one, 25));
    }

    @Test
    void leavesWhatIsNotAskedForAtTheFirstMeeting() {
        second(one);
        assertThat(meetingOf(other)).isEqualTo(first.id());
        assertThatThrownBy(() -> meetingDesk.hold(SECRETARIAT, first.id(), version(first)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("itemsUndecided")
                .hasMessageContaining(other.value())
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain(one.value()));
        postpone(other);
        meetingDesk.hold(SECRETARIAT, first.id(), version(first));
    }

    @Test
    void decidesWithoutQuorumAndTheAvisSaysSo() {
        Meeting second = second(one);
        clock.advanceDays(2);
        convene(second);
        LocalDate convened = clock.today();
        clock.set(second.startsAt());
        record(one, only("REGION"));
        assertThat(deliberated.decided(one).decision().quorum()).isEqualTo(new Quorum(4, 1, 1, convened));
        jobs.runDue(one.value());
        String number = avis.of(one).orElseThrow().number();
        assertThat(mvc.get()
                        .uri("/avis/" + number)
                        .with(accounts.signedIn("secretariat"))
                        .exchange())
                .bodyText()
                .contains(
                        "1 sur 4 signataires",
                        "sans condition de quorum, seconde convocation du vendredi 3 avril 2026");
    }

    @Test
    void isPreparedOnceTheFirstHasBegunAndNeverFromAnother() {
        Meeting second = second(one);
        assertThatThrownBy(() -> prepare(first, List.of(one))).isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> prepare(first, List.of())).hasMessageContaining("secondEmpty");
        assertThatThrownBy(() -> prepare(second, List.of(one))).hasMessageContaining("notYet");
        begin(second);
        assertThatThrownBy(() -> prepare(second, List.of(one))).hasMessageContaining("secondOfSecond");
        assertThatThrownBy(() ->
                        meetingDesk.prepareSecond(Samples.member("IGN"), first.id(), form(first, 30), List.of(other)))
                .isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> meetingDesk.prepareSecond(SECRETARIAT, first.id(), form(first, -1), List.of(other)))
                .hasMessageContaining("refusal.meeting.past");
        assertThat(meetingOf(other)).isEqualTo(first.id());
    }

    @Test
    void takesNoOtherRequest() {
        Meeting second = second(one);
        Reference late = ready();
        assertThatThrownBy(() -> place(late, second)).hasMessageContaining("refusal.meeting.sameAgenda");
        assertThat(meetings.openTo(late)).extracting(Meeting::id).doesNotContain(second.id());
        clock.set(first.endsAt().plusSeconds(1));
        assertThat(meetings.next()).isEmpty();
    }

    @Test
    void losesNothingWhenItIsMovedOrCancelled() {
        Meeting second = second(one, other);
        MeetingForm moved = form(second, 40);
        meetingDesk.change(SECRETARIAT, second.id(), moved);
        assertThat(request(one).due()).isEqualTo(meetings.get(second.id()).startsAt());
        assertThat(meetings.get(second.id()).isWithoutQuorum()).isTrue();
        meetingDesk.cancel(SECRETARIAT, second.id(), version(second), "Grève");
        for (Reference reference : List.of(one, other)) {
            assertThat(state(reference)).isEqualTo(RequestState.READY);
            assertThat(waitingTasks(reference)).containsExactly("userTask_placeOnAgenda");
        }
    }

    @Test
    void isToldOnThePagesOfBothMeetings() {
        Meeting second = second(one);
        assertThat(page(second))
                .contains("aucun quorum n’est exigé", "/reunions/" + first.id())
                .doesNotContain("Inscrire un dossier");
        assertThat(page(first)).contains("Une seconde convocation est préparée le", "Porté en seconde convocation");
    }

    @Test
    void isNoLongerToldOnceItIsCancelledAndIsTheLastOfSeveral() {
        Meeting second = second(one);
        Meeting third = second(other);
        assertThat(page(first)).contains("/reunions/" + third.id()).doesNotContain("/reunions/" + second.id() + "\"");
        meetingDesk.cancel(SECRETARIAT, third.id(), version(third), "Grève");
        assertThat(page(first)).contains("/reunions/" + second.id() + "\"");
        meetingDesk.cancel(SECRETARIAT, second.id(), version(second), "Grève");
        assertThat(page(first)).doesNotContain("Une seconde convocation est préparée");
    }

    private String page(Meeting meeting) {
        return new String(
                mvc.get()
                        .uri("/reunions/" + meeting.id())
                        .with(accounts.signedIn("secretariat"))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }

    private Meeting second(Reference... references) {
        return prepare(first, List.of(references));
    }

    private Meeting prepare(Meeting meeting, List<Reference> references) {
        return meetingDesk.prepareSecond(SECRETARIAT, meeting.id(), form(meeting, 10), references);
    }

    private MeetingForm form(Meeting meeting, int days) {
        MeetingForm form = meetingForm(clock.today().plusDays(days));
        form.version = version(meeting);
        return form;
    }

    private List<Seat> only(String present) {
        return committee.signatories().stream()
                .map(Signatory::id)
                .map(signatory -> signatory.equals(present)
                        ? new Seat(signatory, Attendance.PRESENT, null, Stance.FAVORABLE, null)
                        : new Seat(signatory, Attendance.EXCUSED, null, null, null))
                .toList();
    }
}
