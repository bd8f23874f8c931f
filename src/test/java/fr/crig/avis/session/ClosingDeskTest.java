package fr.crig.avis.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.deliberation.ItemFate;
import fr.crig.avis.meeting.AgendaItem;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingState;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.support.Samples;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The end of a session: each item that is left has its fate, all of it or nothing. */
class ClosingDeskTest extends SessionStory {

    @Autowired
    private ClosingDesk closing;

    @Test
    void asksWhatBecomesOfEachItemThatIsLeft() {
        Reference one = ready();
        Reference other = ready();
        Meeting meeting = opened(one, other);
        everybodyIsThere(meeting);
        ClosingForm form = form(meeting);
        form.item(one.value()).fate = "RETURNED";
        assertThatThrownBy(() -> closing.close(SECRETARIAT, meeting.id(), form))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("items[" + other + "].fate")
                .hasMessageContaining("session.fate");
        form.item(other.value()).fate = "POSTPONED";
        assertThatThrownBy(() -> closing.close(SECRETARIAT, meeting.id(), form))
                .hasMessageContaining("items[" + other + "].reason")
                .hasMessageContaining("items[" + other + "].expected");
        nothingHappened(meeting, one, other);
    }

    @Test
    void closesOnceEachItemHasItsFate() {
        Reference decided = ready();
        Reference postponed = ready();
        Reference returned = ready();
        Meeting meeting = opened(decided, postponed, returned);
        everybodyIsThere(meeting);
        decide(meeting, decided, favorable(meeting, decided));
        ClosingForm form = form(meeting);
        postpone(form, postponed);
        form.item(returned.value()).fate = "RETURNED";
        closing.close(SECRETARIAT, meeting.id(), form);

        assertThat(meetings.get(meeting.id()).state()).isEqualTo(MeetingState.HELD);
        assertThat(records.record(meeting.id()).orElseThrow().closedAt()).isEqualTo(clock.instant());
        assertThat(records.record(meeting.id()).orElseThrow().items())
                .extracting(SessionRecord.Item::fate)
                .containsExactly(ItemFate.DECIDED, ItemFate.POSTPONED, ItemFate.RETURNED);
        assertThat(ends.at(meeting.id()).of(postponed).decision().expected()).isEqualTo("Le plan de financement signé");
        for (Reference waiting : new Reference[] {postponed, returned}) {
            jobs.runDue(waiting.value());
            assertThat(state(waiting)).isEqualTo(RequestState.READY);
            assertThat(waitingTasks(waiting)).containsExactly("userTask_placeOnAgenda");
        }
        jobs.runDue(meeting.subject());
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(meeting.subject())
                        .singleResult()
                        .getTaskDefinitionKey())
                .isEqualTo("userTask_draftMinutes");
    }

    @Test
    void offersNoReturnWithoutQuorumAndNoSecondConvocationWithOne() {
        Reference reference = ready();
        Meeting meeting = opened(reference);
        everybodyIsThere(meeting);
        ClosingForm form = form(meeting);
        form.item(reference.value()).fate = "SENT_TO_SECOND";
        assertThatThrownBy(() -> closing.close(SECRETARIAT, meeting.id(), form)).hasMessageContaining("session.fate");
        only(meeting, "REGION");
        form.item(reference.value()).fate = "RETURNED";
        assertThatThrownBy(() -> closing.close(SECRETARIAT, meeting.id(), form)).hasMessageContaining("session.fate");
        nothingHappened(meeting, reference);
    }

    @Test
    void preparesASecondConvocationWithoutQuorum() {
        Reference missed = ready();
        Reference decided = ready();
        Meeting meeting = opened(decided, missed);
        everybodyIsThere(meeting);
        decide(meeting, decided, favorable(meeting, decided));
        only(meeting, "REGION");
        ClosingForm form = form(meeting);
        form.item(missed.value()).fate = "SENT_TO_SECOND";
        assertThatThrownBy(() -> closing.close(SECRETARIAT, meeting.id(), form))
                .hasMessageContaining("day")
                .hasMessageContaining("refusal.required");
        assertThat(meetings.get(meeting.id()).state()).isEqualTo(MeetingState.CONVENED);

        form.day = clock.today().plusDays(10);
        form.startsAt = LocalTime.of(14, 0);
        form.endsAt = LocalTime.of(16, 0);
        Meeting second = closing.close(SECRETARIAT, meeting.id(), form).orElseThrow();
        assertThat(meetings.get(meeting.id()).state()).isEqualTo(MeetingState.HELD);
        assertThat(second.isWithoutQuorum()).isTrue();
        assertThat(second.place()).isEqualTo(meeting.place());
        assertThat(second.items()).extracting(AgendaItem::reference).containsExactly(missed);
        assertThat(state(missed)).isEqualTo(RequestState.ON_AGENDA);
        assertThat(records.record(meeting.id()).orElseThrow().items())
                .extracting(SessionRecord.Item::fate)
                .containsExactly(ItemFate.DECIDED, ItemFate.SENT_TO_SECOND);

        meetingProcess.convened(second);
        clock.set(second.startsAt());
        desk.open(SECRETARIAT, second.id());
        only(second, "REGION");
        ItemForm alone = typed(second, missed);
        alone.voice("REGION").stance = "FAVORABLE";
        alone.outcome = "FAVORABLE";
        alone.text = "Avis favorable.";
        decide(second, missed, alone);
        assertThat(ends.at(second.id()).of(missed).decision()).isNotNull();
        assertThat(ends.at(meeting.id()).of(missed).decision()).isNull();
    }

    @Test
    void leavesToItsOwnSecretaryWhetherAnItemIsPostponed() {
        Reference reference = stages.circulating();
        List.of("PREFECTURE", "REGION", "IGN").forEach(signatory -> stages.opinion(reference, signatory, "FAVORABLE"));
        stages.opinion(reference, "OPENIG", "RECUSED");
        Meeting meeting = opened(reference);
        everybodyIsThere(meeting);
        ClosingForm form = form(meeting);
        postpone(form, reference);
        assertThatThrownBy(() -> closing.close(SECRETARIAT, meeting.id(), form)).hasMessageContaining("session.fate");
        nothingHappened(meeting, reference);

        form.item(reference.value()).fate = "RETURNED";
        closing.close(SECRETARIAT, meeting.id(), form);
        assertThat(meetings.get(meeting.id()).state()).isEqualTo(MeetingState.HELD);
    }

    @Test
    void wantsTheAttendanceFirst() {
        Meeting meeting = opened(ready());
        assertThatThrownBy(() -> closing.close(SECRETARIAT, meeting.id(), form(meeting)))
                .hasMessageContaining("attendanceFirst");
    }

    @Test
    void doesNothingWhenTheMeetingChangedMeanwhile() {
        Reference reference = ready();
        Meeting meeting = opened(reference);
        everybodyIsThere(meeting);
        ClosingForm form = form(meeting);
        postpone(form, reference);
        form.version++;
        assertThatThrownBy(() -> closing.close(SECRETARIAT, meeting.id(), form)).isInstanceOf(ChangedMeanwhile.class);
        nothingHappened(meeting, reference);
    }

    @Test
    void belongsToTheSecretariat() {
        Meeting meeting = opened(ready());
        assertThatThrownBy(() -> closing.close(Samples.member("OPENIG"), meeting.id(), form(meeting)))
                .isInstanceOf(NotVisible.class);
    }

    private ClosingForm form(Meeting meeting) {
        var form = new ClosingForm();
        form.version = meetings.get(meeting.id()).version();
        return form;
    }

    private static void postpone(ClosingForm form, Reference reference) {
        form.item(reference.value()).fate = "POSTPONED";
        form.item(reference.value()).reason = "Le porteur n’a pu venir";
        form.item(reference.value()).expected = "Le plan de financement signé";
    }

    private void nothingHappened(Meeting meeting, Reference... references) {
        assertThat(meetings.get(meeting.id()).state()).isEqualTo(MeetingState.CONVENED);
        for (Reference reference : references) {
            assertThat(state(reference)).isEqualTo(RequestState.ON_AGENDA);
            assertThat(waitingTasks(reference)).containsExactly("userTask_recordDeliberation");
        }
    }
}
