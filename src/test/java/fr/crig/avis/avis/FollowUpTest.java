package fr.crig.avis.avis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.account.Journal;
import fr.crig.avis.account.JournalEntry;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Violation;
import fr.crig.avis.support.Deliveries;
import fr.crig.avis.support.Samples;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the funder decided: asked for until it is known, recorded once, and the request is closed. */
class FollowUpTest extends AvisStory {

    private static final String TIMER = "timer_followUp";

    @Autowired
    private FollowUpDesk desk;

    @Autowired
    private LiftingClerk liftings;

    @Autowired
    private Journal journal;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Test
    void isAskedForAfterThirtyDaysThenEverySixty() {
        String reference = recorded().reference().value();
        LocalDate day = clock.today();
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(reference)
                        .singleResult()
                        .getDueDate())
                .isEqualTo(Date.from(ParisTime.endOf(day.plusDays(30))));
        assertThat(jobs.dueDates(reference, TIMER)).containsExactly(morningOf(day.plusDays(30)));

        clock.setDay(day.plusDays(29));
        assertThat(asked(reference)).isZero();
        clock.setDay(day.plusDays(30));
        assertThat(asked(reference)).isEqualTo(1);
        assertThat(jobs.dueDates(reference, TIMER)).containsExactly(morningOf(day.plusDays(90)));
        clock.setDay(day.plusDays(89));
        assertThat(asked(reference)).isEqualTo(1);
        clock.setDay(day.plusDays(90));
        assertThat(asked(reference)).isEqualTo(2);
        clock.setDay(day.plusDays(150));
        assertThat(asked(reference)).isEqualTo(3);
    }

    @Test
    void closesTheRequest() {
        Avis avis = recorded();
        clock.advanceDays(40);
        desk.record(AGENT, avis.reference(), granted(avis, "120000"));
        FollowUp followUp = desk.of(avis.reference()).orElseThrow();
        assertThat(followUp.result()).isEqualTo(FollowUpResult.GRANTED);
        assertThat(followUp.amount()).isEqualByComparingTo("120000");
        assertThat(followUp.liftedReserves()).isEmpty();
        assertThat(followUp.openReserves()).isEqualTo(2);
        assertThat(liftings.waiting(avis.reference())).containsExactly(2);
        assertThat(requests.get(avis.reference()).state()).isEqualTo(RequestState.CLOSED);
        assertThat(running(avis.reference())).isZero();
        assertThat(journal.of(avis.reference().value()))
                .extracting(JournalEntry::act)
                .contains("followUp.recorded");
    }

    @Test
    void isRecordedOnce() {
        Avis avis = recorded();
        FollowUpForm form = granted(avis, "100000");
        desk.record(AGENT, avis.reference(), form);
        assertThatThrownBy(() -> desk.record(AGENT, avis.reference(), form)).isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> desk.record(AGENT, avis.reference(), granted(avis, "100000")))
                .hasMessageContaining("notAwaited");
    }

    @Test
    void belongsToTheAgentsOfTheReceivingSignatory() {
        Avis avis = recorded();
        for (var actor : List.of(Samples.agent("IGN"), Samples.member("REGION"), Samples.SECRETARIAT)) {
            assertThatThrownBy(() -> desk.record(actor, avis.reference(), granted(avis, "100000")))
                    .hasMessageContaining("agentOfReceiving");
        }
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        Avis avis = recorded();
        assertThat(violations(avis, form -> {
                    form.result = null;
                    form.amount = "-1";
                    form.decidedOn = null;
                    form.funderReference = "x".repeat(201);
                    form.remark = "x".repeat(4001);
                    form.lifted = List.of(3);
                }))
                .containsExactlyInAnyOrder("result", "amount", "decidedOn", "funderReference", "remark", "lifted");
    }

    @Test
    void wantsAnAmountOfWhatIsGrantedAndOfNothingElse() {
        Avis avis = recorded();
        assertThat(violations(avis, form -> form.amount = "")).containsExactly("amount");
        assertThat(violations(avis, form -> form.result = FollowUpResult.REFUSED))
                .containsExactly("amount");
        assertThat(violations(avis, form -> form.amount = "9999999999999")).containsExactly("amount");
    }

    @Test
    void wantsMoreThanWasAskedToBeConfirmed() {
        Avis avis = recorded();
        assertThat(violations(avis, form -> form.amount = "120000,01")).containsExactly("overAskedConfirmed");
        FollowUpForm form = granted(avis, "120000.01");
        form.overAskedConfirmed = true;
        desk.record(AGENT, avis.reference(), form);
        assertThat(desk.of(avis.reference())).isPresent();
    }

    @Test
    void tellsWhatIsGrantedInPartByTheAmount() {
        Avis avis = recorded();
        assertThat(violations(avis, form -> {
                    form.result = FollowUpResult.PARTLY_GRANTED;
                    form.amount = "120000";
                }))
                .containsExactly("amount");
        desk.record(AGENT, avis.reference(), granted(avis, "119999,99"));
        FollowUp followUp = desk.of(avis.reference()).orElseThrow();
        assertThat(followUp.result()).isEqualTo(FollowUpResult.PARTLY_GRANTED);
        assertThat(followUp.openReserves()).isEqualTo(2);
        assertThat(followUp.givenBy()).isEqualTo(GivenBy.AGENT);
    }

    @Test
    void staysAwaitedWhileTheFunderHasNotDecided() {
        Avis avis = recorded();
        LocalDate day = clock.today();
        assertThat(violations(avis, form -> notYet(form, null))).containsExactly("until");
        assertThat(violations(avis, form -> notYet(form, day))).containsExactly("until");
        assertThat(violations(avis, form -> notYet(form, day.plusYears(4)))).containsExactly("until");
        assertThat(violations(avis, form -> form.until = day.plusDays(1))).containsExactly("until");
        assertThat(violations(avis, form -> {
                    notYet(form, day.plusDays(1));
                    form.decidedOn = day;
                }))
                .containsExactly("decidedOn");
        FollowUpForm form = granted(avis, "");
        notYet(form, day.plusDays(100));
        desk.record(AGENT, avis.reference(), form);
        assertThat(desk.of(avis.reference())).isEmpty();
        assertThat(desk.expectedOn(avis.reference())).contains(day.plusDays(100));
        assertThat(requests.get(avis.reference()).state()).isEqualTo(RequestState.AVIS_RECORDED);
        desk.record(AGENT, avis.reference(), granted(avis, "100000"));
        assertThat(desk.of(avis.reference())).isPresent();
    }

    private static void notYet(FollowUpForm form, LocalDate until) {
        form.result = FollowUpResult.NOT_YET;
        form.amount = "";
        form.decidedOn = null;
        form.until = until;
        form.lifted = List.of();
    }

    @Test
    void isDecidedBetweenTheAvisAndToday() {
        Avis avis = recorded();
        LocalDate day = clock.today();
        clock.advanceDays(5);
        assertThat(violations(avis, form -> form.decidedOn = day.minusDays(1))).containsExactly("decidedOn");
        assertThat(violations(avis, form -> form.decidedOn = clock.today().plusDays(1)))
                .containsExactly("decidedOn");
        FollowUpForm refused = granted(avis, "1");
        refused.result = FollowUpResult.REFUSED;
        refused.amount = "";
        refused.decidedOn = day;
        desk.record(AGENT, avis.reference(), refused);
        assertThat(desk.of(avis.reference()).orElseThrow().amount()).isNull();
    }

    private List<String> violations(Avis avis, Consumer<FollowUpForm> change) {
        FollowUpForm form = granted(avis, "100000");
        change.accept(form);
        try {
            desk.record(AGENT, avis.reference(), form);
            return List.of();
        } catch (Refusal refusal) {
            assertThat(requests.get(avis.reference()).state()).isEqualTo(RequestState.AVIS_RECORDED);
            return refusal.violations().stream().map(Violation::field).toList();
        }
    }

    private FollowUpForm granted(Avis avis, String amount) {
        var form = new FollowUpForm();
        form.version = requests.get(avis.reference()).version();
        form.result = FollowUpResult.GRANTED;
        form.amount = amount;
        form.decidedOn = clock.today();
        form.funderReference = "CP/2026-06/12.04";
        form.lifted = List.of(2);
        return form;
    }

    private long asked(String reference) {
        jobs.runDue(reference);
        deliveries.runDue();
        return mailbox.to("region@crig.example").stream()
                .filter(mail -> mail.text().contains("/" + reference + "/suite"))
                .count();
    }

    private long running(Reference reference) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value())
                .count();
    }

    private static Date morningOf(LocalDate day) {
        return Date.from(ParisTime.morningOf(day));
    }
}
