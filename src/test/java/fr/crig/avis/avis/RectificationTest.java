package fr.crig.avis.avis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.account.Journal;
import fr.crig.avis.account.JournalEntry;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.meeting.MeetingLookup;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestDesk;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.support.Samples;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mistake in an avis is mended by a second avis that replaces the first, deliberated on like any, never by an edit. */
class RectificationTest extends AvisStory {

    private static final Actor SECRETARIAT = Samples.SECRETARIAT;
    private static final String REASON = "La réserve 2 cite un standard qui n’existe plus.";
    private static final String GIVEN_UP = "Vérification faite, le standard est toujours en vigueur.";
    private static final String MENDED = "Le comité est favorable, sous les réserves rectifiées.";

    @Autowired
    private RectificationDesk desk;

    @Autowired
    private FollowUpDesk followUps;

    @Autowired
    private RequestDesk requestDesk;

    @Autowired
    private Journal journal;

    @Autowired
    private MeetingLookup meetings;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void people(@Autowired TestAccounts accounts) {
        accounts.openAll();
    }

    @Test
    void replacesAnAvisByASecondOneAndLeavesTheFirstAsItWas() throws IOException {
        Avis first = recorded();
        jdbc.sql("update funding_request set useful_date = ?")
                .param(clock.today())
                .update();
        byte[] document = reader.document(first);
        Avis second = rectified(first);

        assertThat(second.number()).isNotEqualTo(first.number());
        assertThat(second.content().replaces()).isEqualTo(first.number());
        assertThat(second.content().text()).isEqualTo(MENDED);
        assertThat(second.isIntact()).isTrue();
        assertThat(second.content().forInformation())
                .as("late only if the first was")
                .isFalse();
        assertThat(words(reader.document(second)))
                .contains("Avis rectificatif, qui remplace l’avis n° " + first.number());
        assertThat(reader.visible(SECRETARIAT, first.number())).isEqualTo(first);
        assertThat(reader.document(first)).isEqualTo(document);
        assertThat(reader.standing(SECRETARIAT, first).replacedBy()).isEqualTo(second.number());
        assertThat(reader.standing(SECRETARIAT, first).mayAsk()).isFalse();
        assertThat(reader.standing(SECRETARIAT, second).replaces()).isEqualTo(first.number());
        assertThat(state(first)).isEqualTo(RequestState.AVIS_RECORDED);
        assertThat(jobs.waitingTimers(first.reference().value()))
                .as("the follow-up is still asked")
                .isNotEmpty();
    }

    @Test
    void comesBackToTheBacklogAndStaysInForceMeanwhile() {
        Avis first = recorded();
        ask(first);
        jobs.runDue(first.reference().value());
        assertThat(state(first)).isEqualTo(RequestState.READY);
        assertThat(requests.get(first.reference()).isNotified()).isTrue();
        assertThat(reader.of(first.reference())).contains(first);
        assertThat(reader.standing(SECRETARIAT, first).awaited()).isTrue();
        assertThatThrownBy(() -> requestDesk.withdraw(
                        AGENT,
                        first.reference(),
                        requests.get(first.reference()).version(),
                        "Trop tard"))
                .hasMessageContaining("tooLateToStop");
    }

    @Test
    void isToldInTheJournalByWhoAskedAndWhy() {
        Avis first = recorded();
        Avis second = rectified(first);
        List<JournalEntry> lines = journal.of(first.reference().value());
        assertThat(lines)
                .filteredOn(line -> line.act().equals("avis.rectificationAsked"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.actorName()).isEqualTo(SECRETARIAT.name());
                    assertThat(line.detail()).isEqualTo(REASON);
                });
        assertThat(lines)
                .filteredOn(line -> line.act().equals("avis.rectified"))
                .extracting(JournalEntry::detail)
                .containsExactly(second.number());
    }

    @Test
    void isSentToWhoeverGotTheFirst() {
        Avis first = recorded();
        Avis second = rectified(first);
        assertThat(recipients("AVIS_RECTIFIED:" + second.number()))
                .isNotEmpty()
                .isEqualTo(recipients("AVIS_RECORDED:" + first.number()));
        assertThat(jdbc.sql("select body_text from notice where event = ?")
                        .param("AVIS_RECTIFIED:" + second.number())
                        .query(String.class)
                        .list())
                .allSatisfy(text -> assertThat(text).contains("remplace l’avis " + first.number()));
    }

    @Test
    void isAskedByTheSecretariatAloneWithAReasonAndOnce() {
        Avis first = recorded();
        var empty = new RectificationForm();
        assertThatThrownBy(() -> desk.ask(SECRETARIAT, first.number(), empty))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("rectification.reason");
        var nowhere = form(REASON);
        nowhere.way = "";
        assertThatThrownBy(() -> desk.ask(SECRETARIAT, first.number(), nowhere))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("choice");
        for (Actor other : List.of(AGENT, Samples.member("IGN"), Samples.agent("IGN"))) {
            assertThatThrownBy(() -> desk.ask(other, first.number(), form(REASON)))
                    .isInstanceOf(NotVisible.class);
        }
        ask(first);
        assertThatThrownBy(() -> ask(first)).isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void isMendedAgainFromTheLastOneAlone() {
        Avis first = recorded();
        Avis second = rectified(first);
        assertThatThrownBy(() -> ask(first)).isInstanceOf(ChangedMeanwhile.class);
        Avis third = rectified(second);
        assertThat(third.content().replaces()).isEqualTo(second.number());
        assertThat(reader.standing(SECRETARIAT, second).replacedBy()).isEqualTo(third.number());
        assertThat(reader.of(first.reference())).contains(third);
    }

    @Test
    void leavesTheFollowUpOfAClosedRequestWithTheAvisThatItWasOf() {
        Avis first = recorded();
        close(first);
        Avis second = rectified(first);
        assertThat(state(first)).isEqualTo(RequestState.CLOSED);
        FollowUp followUp = followUps.of(first.reference()).orElseThrow();
        assertThat(followUp.isOf(first.number())).isTrue();
        assertThat(followUp.isOf(second.number())).isFalse();
    }

    @Test
    void letsTheFollowUpBeRecordedMeanwhile() {
        Avis first = recorded();
        ask(first);
        jobs.runDue(first.reference().value());
        close(first);
        assertThat(state(first)).isEqualTo(RequestState.READY);
        steps.decide(first.reference(), MENDED);
        jobs.runDue(first.reference().value());
        assertThat(state(first)).isEqualTo(RequestState.CLOSED);
        assertThat(reader.of(first.reference()).orElseThrow().content().replaces())
                .isEqualTo(first.number());
    }

    @Test
    void isMarkedInTheRegisterAndLeftOutOfWhatIsInForce() {
        Avis first = recorded();
        Avis second = rectified(first);
        assertThat(search(false))
                .extracting(AvisEntry::number, AvisEntry::replaces, AvisEntry::replacedBy)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(second.number(), first.number(), null),
                        org.assertj.core.groups.Tuple.tuple(first.number(), null, second.number()));
        assertThat(search(true)).extracting(AvisEntry::number).containsExactly(second.number());
        assertThat(reader.of(first.reference(), first.content().deliberatedOn()))
                .contains(first);
        assertThat(reader.of(first.reference(), second.content().deliberatedOn()))
                .contains(second);
    }

    @Test
    void isGivenUpAndLeavesTheRequestAsItWas() {
        Avis first = recorded();
        FundingRequest before = requests.get(first.reference());
        clock.advanceDays(1);
        ask(first);
        jobs.runDue(first.reference().value());
        abandon(first);
        FundingRequest after = requests.get(first.reference());
        assertThat(after.state()).isEqualTo(RequestState.AVIS_RECORDED);
        assertThat(after.due()).isNotNull().isEqualTo(before.due());
        assertThat(after.stateSince()).isEqualTo(before.stateSince());
        assertThat(after.isRectified()).isFalse();
        assertThat(after.usefulDate()).isEqualTo(before.usefulDate());
        assertThat(reader.standing(SECRETARIAT, first).awaited()).isFalse();
        assertThat(reader.standing(SECRETARIAT, first).abandoned())
                .singleElement()
                .satisfies(given -> {
                    assertThat(given.reason()).isEqualTo(REASON);
                    assertThat(given.abandoned().reason()).isEqualTo(GIVEN_UP);
                    assertThat(given.abandoned().byName()).isEqualTo(SECRETARIAT.name());
                });
        assertThat(journal.of(first.reference().value()))
                .filteredOn(line -> line.act().equals("avis.rectificationAbandoned"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.actorName()).isEqualTo(SECRETARIAT.name());
                    assertThat(line.detail()).isEqualTo(GIVEN_UP);
                });
        assertThat(told()).as("nobody knew that it was asked").isEmpty();

        Avis second = rectified(first);
        assertThat(second.content().replaces()).isEqualTo(first.number());
        assertThat(reader.standing(SECRETARIAT, first).asked().isAbandoned()).isFalse();
    }

    @Test
    void leavesTheAgendaWhenItIsGivenUpAndTellsWhoWasToldOfIt() {
        Avis first = recorded();
        close(first);
        ask(first);
        jobs.runDue(first.reference().value());
        var placedBefore = events("PLACED_ON_AGENDA");
        long meeting = steps.place(first.reference());
        jobs.runDue(first.reference().value());
        assertThat(events("PLACED_ON_AGENDA")).isNotEqualTo(placedBefore);
        abandon(first);
        jobs.runDue(first.reference().value());
        assertThat(meetings.get(meeting).items()).isEmpty();
        assertThat(state(first)).isEqualTo(RequestState.CLOSED);
        assertThat(requests.get(first.reference()).due()).isNull();
        assertThat(told()).isNotEmpty().isEqualTo(toldSince("PLACED_ON_AGENDA", first));
        assertThat(jdbc.sql("select body_text from notice where event like 'RECTIFICATION_ABANDONED%'")
                        .query(String.class)
                        .list())
                .allSatisfy(text -> assertThat(text).contains("l’avis " + first.number() + " est abandonnée"));
        assertThat(jdbc.sql("select count(*) from act_ru_execution where business_key_ = ?")
                        .param(first.reference().value())
                        .query(Long.class)
                        .single())
                .as("nothing runs any more")
                .isZero();
        assertThat(rectified(first).content().replaces()).isEqualTo(first.number());
    }

    @Test
    void isGivenUpByTheSecretariatAloneWithAReasonWhileTheCommitteeHasNotDecided() {
        Avis first = recorded();
        assertThatThrownBy(() -> abandon(first)).as("nothing asked").isInstanceOf(ChangedMeanwhile.class);
        ask(first);
        jobs.runDue(first.reference().value());
        var empty = new RectificationForm();
        assertThatThrownBy(() -> desk.abandon(SECRETARIAT, first.number(), empty))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("abandonment.reason");
        for (Actor other : List.of(AGENT, Samples.member("IGN"), Samples.agent("IGN"))) {
            assertThatThrownBy(() -> desk.abandon(other, first.number(), form(GIVEN_UP)))
                    .isInstanceOf(NotVisible.class);
        }
        steps.decide(first.reference(), MENDED);
        assertThatThrownBy(() -> abandon(first)).isInstanceOf(Refusal.class).hasMessageContaining("movedOn");
        jobs.runDue(first.reference().value());
        assertThatThrownBy(() -> abandon(first)).as("replaced").isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void isGivenUpAtOnce() {
        Avis first = recorded();
        ask(first);
        abandon(first);
        jobs.runDue(first.reference().value());
        assertThat(state(first)).isEqualTo(RequestState.AVIS_RECORDED);
        assertThatThrownBy(() -> abandon(first)).isInstanceOf(ChangedMeanwhile.class);
    }

    private void abandon(Avis avis) {
        desk.abandon(SECRETARIAT, avis.number(), form(GIVEN_UP));
    }

    private List<String> told() {
        return jdbc.sql("select recipient from notice where event like 'RECTIFICATION_ABANDONED%' order by recipient")
                .query(String.class)
                .list();
    }

    private List<String> events(String event) {
        return jdbc.sql("select event from notice where event like ?")
                .param(event + "%")
                .query(String.class)
                .list();
    }

    private List<String> toldSince(String event, Avis avis) {
        return jdbc.sql("select recipient from notice where event like ? and created_at >= ? order by recipient")
                .params(event + "%", avis.recordedAt().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list();
    }

    private Avis rectified(Avis mistaken) {
        Reference reference = mistaken.reference();
        ask(mistaken);
        jobs.runDue(reference.value());
        steps.decide(reference, MENDED);
        jobs.runDue(reference.value());
        return reader.of(reference).orElseThrow();
    }

    private void ask(Avis mistaken) {
        desk.ask(SECRETARIAT, mistaken.number(), form(REASON));
    }

    private static RectificationForm form(String reason) {
        var form = new RectificationForm();
        form.reason = reason;
        form.way = "MEETING";
        return form;
    }

    private void close(Avis avis) {
        var form = new FollowUpForm();
        form.version = requests.get(avis.reference()).version();
        form.result = FollowUpResult.GRANTED;
        form.amount = "100000";
        form.decidedOn = clock.today();
        form.lifted = List.of(2);
        followUps.record(AGENT, avis.reference(), form);
    }

    private RequestState state(Avis avis) {
        return requests.get(avis.reference()).state();
    }

    private List<String> recipients(String event) {
        return jdbc.sql("select recipient from notice where event = ? order by recipient")
                .param(event)
                .query(String.class)
                .list();
    }

    private List<AvisEntry> search(boolean inForce) {
        return reader.search(
                        SECRETARIAT,
                        RegisterFilters.search("sens", "FAVORABLE_WITH_RESERVES", "vigueur", String.valueOf(inForce)),
                        PageRequest.of(0, 25))
                .getContent();
    }

    private static String words(byte[] document) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(document)) {
            return new PDFTextStripper().getText(pdf).replaceAll("[\\s\\u00a0\\u202f]+", " ");
        }
    }
}
