package fr.crig.avis.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.account.Journal;
import fr.crig.avis.account.JournalEntry;
import fr.crig.avis.avis.RectificationDesk;
import fr.crig.avis.avis.RectificationForm;
import fr.crig.avis.deliberation.ItemFate;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingState;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.support.Samples;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Minutes on the engine, from the meeting that was held to what never changes any more. */
class MinutesFlowTest extends MinutesStory {

    @Autowired
    private MinutesCourse course;

    @Autowired
    private Journal journal;

    @Autowired
    private RectificationDesk rectifications;

    @Test
    void areDraftedByThemselvesOnceTheMeetingIsHeld() {
        Meeting meeting = steps.heldWithOneAvis();
        assertThat(state(meeting)).isEqualTo(MeetingState.MINUTES_DRAFTED);
        assertThat(waitingTasks(meeting)).containsExactly("userTask_draftMinutes");
        assertThat(page(meeting).text().opening()).isEqualTo("La séance est ouverte à 17:00.");
        assertThat(page(meeting).facts().items()).hasSize(1);
    }

    @Test
    void tellTheHourOfTheJournalAndNeverThePlannedOne() throws IOException {
        Meeting meeting = steps.heldWithOneAvis();
        assertThat(page(meeting).facts().openedAt()).isEqualTo(meeting.endsAt());
        assertThat(page(meeting).facts().closedAt()).isNull();
        assertThat(page(meeting).text().closing()).isEqualTo("L’ordre du jour étant épuisé, la séance est levée.");
        assertThat(words(document(meeting)))
                .contains("Horaires à partir de 17:00")
                .doesNotContain("14:00");
    }

    @Test
    void tellNoHourOfASessionThatWasTypedFromPaper() throws IOException {
        Meeting meeting = steps.planned();
        Reference reference = steps.onAgendaOf(meeting);
        steps.opens(meeting, meeting.endsAt().plus(Duration.ofDays(1)));
        steps.favourable(meeting, reference, same -> {});
        steps.proceed(reference);
        steps.held(meeting);
        assertThat(page(meeting).text().opening()).isEqualTo("La séance est ouverte.");
        assertThat(words(document(meeting))).contains("Horaires non consignés");
    }

    @Test
    void nameWhoWasThereAndNobodyForASignatoryThatIsRepresented() throws IOException {
        Meeting meeting = steps.heldWithOneAvis();
        assertThat(page(meeting).facts().participants())
                .extracting(one -> one.people().size())
                .containsExactly(1, 1, 2, 0);
        assertThat(words(document(meeting)))
                .contains("représenté par Institut national", "–", "Mandant : OPenIG")
                .doesNotContain("Membre – OPenIG");
    }

    @Test
    void carryTheAvisOfTheirOwnDayWhetherItWasReplacedOrReplacesAnother() {
        Meeting first = steps.heldWithOneAvis();
        MinutesItem item = page(first).facts().items().get(0);
        Reference reference = Reference.of(item.reference());
        var mistake = new RectificationForm();
        mistake.reason = "La licence est fausse.";
        mistake.way = "MEETING";
        rectifications.ask(SECRETARIAT, item.avisNumber(), mistake);
        steps.proceed(reference);
        Meeting second = steps.planned();
        steps.place(second, reference);
        steps.opens(second);
        steps.favourable(second, reference, form -> form.text = "Texte rectifié.");
        steps.held(second);
        assertThat(page(second).facts().waitingForAvis()).containsExactly(reference.value());
        steps.proceed(reference);
        assertThat(page(second).facts().items().get(0).text()).isEqualTo("Texte rectifié.");
        assertThat(page(first).facts().items().get(0)).isEqualTo(item);
    }

    @Test
    void carryTheTextOfEachAvis() throws IOException {
        Meeting meeting = steps.heldWithOneAvis();
        assertThat(words(document(meeting))).contains("Texte de l’avis Le comité est favorable à cette acquisition.");
    }

    @Test
    void keepEachVersionOfTheirWordsAndNoneThatIsTheSame() {
        Meeting meeting = steps.heldWithOneAvis();
        MinutesForm form = form(meeting);
        form.debates.set(0, "Le coût est discuté.\r\n");
        desk.save(SECRETARIAT, meeting.id(), form);
        desk.save(SECRETARIAT, meeting.id(), form(meeting));
        assertThat(page(meeting).versions()).extracting(MinutesVersion::number).containsExactly(1, 2);
        assertThat(page(meeting).versions())
                .extracting(MinutesVersion::madeBy)
                .containsExactly("CRIG Avis", SECRETARIAT.name());
        assertThat(page(meeting).text().debates()).containsExactly("Le coût est discuté.");
        assertThat(reader.corrections(SECRETARIAT, meeting.id(), 1, 2))
                .extracting(CorrectedPart::part)
                .containsExactly("debate");
    }

    @Test
    void refuseTheFormThatWasMadeBeforeAnotherSaved() {
        Meeting meeting = steps.heldWithOneAvis();
        MinutesForm mine = form(meeting);
        MinutesForm theirs = form(meeting);
        theirs.opening = "Autre ouverture.";
        desk.save(SECRETARIAT, meeting.id(), theirs);
        mine.opening = "Mon ouverture.";
        assertThatThrownBy(() -> desk.save(SECRETARIAT, meeting.id(), mine)).isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> desk.send(SECRETARIAT, meeting.id(), mine)).isInstanceOf(ChangedMeanwhile.class);
        assertThat(page(meeting).text().opening()).isEqualTo("Autre ouverture.");
        assertThat(state(meeting)).isEqualTo(MeetingState.MINUTES_DRAFTED);
    }

    @Test
    void areWithTheSignatoriesForTenDaysOnceSent() {
        Meeting meeting = sent();
        assertThat(state(meeting)).isEqualTo(MeetingState.REMARKS);
        assertThat(waitingTasks(meeting)).isEmpty();
        assertThat(minutes(meeting).remarksTerm())
                .isEqualTo(ParisTime.endOf(clock.today().plusDays(10)));
        assertThat(jobs.dueDates(meeting.subject(), TERM))
                .containsExactly(Date.from(minutes(meeting).remarksTerm()));
        assertThatThrownBy(() -> desk.save(SECRETARIAT, meeting.id(), form(meeting)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("refusal.minutes.frozen");
    }

    @Test
    void areApprovedTacitlyAtTheTermThatNobodyRemarkedBefore() throws IOException {
        Meeting meeting = sent();
        clock.set(minutes(meeting).remarksTerm());
        clock.advance(Duration.ofSeconds(-1));
        jobs.runDue(meeting.subject());
        assertThat(state(meeting)).isEqualTo(MeetingState.REMARKS);
        term(meeting);
        assertThat(state(meeting)).isEqualTo(MeetingState.CLOSED);
        assertThat(minutes(meeting).isApproved()).isTrue();
        assertThat(minutes(meeting).isTacit()).isTrue();
        assertThat(words(document(meeting)))
                .contains("Approuvé tacitement le", "Aucune remarque n’a été faite.")
                .doesNotContain("Projet, soumis");
    }

    @Test
    void waitForAnAnswerToEachRemarkAndAreThenApprovedAsCorrected() throws IOException {
        Meeting meeting = sent();
        remark(meeting, "IGN", "Le coût total est de 300 000 euros.");
        remark(meeting, "REGION", "Citer le calendrier.");
        term(meeting);
        assertThat(state(meeting)).isEqualTo(MeetingState.REMARKS);
        assertThat(waitingTasks(meeting)).containsExactly("userTask_answerRemarks");

        MinutesForm form = form(meeting);
        form.closing = "Le coût total est de 300 000 euros. La séance est levée.";
        answer(form, 0, "true", "Le coût est ajouté.");
        assertThatThrownBy(() -> desk.answer(SECRETARIAT, meeting.id(), form))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("answers[1].accepted")
                .hasMessageContaining("answers[1].words");
        assertThat(page(meeting).versions()).as("nothing half-done").hasSize(1);

        answer(form, 1, "false", "Il n’en a pas été question.");
        desk.answer(SECRETARIAT, meeting.id(), form);
        jobs.runDue(meeting.subject());
        assertThat(state(meeting)).isEqualTo(MeetingState.CLOSED);
        assertThat(minutes(meeting).isTacit()).isFalse();
        assertThat(words(document(meeting)))
                .contains("après réponse aux remarques", "Le coût total est de 300 000 euros. La séance est levée.")
                .contains("Citer le calendrier.", "Remarque non retenue.", "Il n’en a pas été question.")
                .contains("Remarque retenue", "Le coût est ajouté.");
    }

    @Test
    void keepTheAnswersThatAreNotComplete() {
        Meeting meeting = sent();
        remark(meeting, "IGN", "Le coût est faux.");
        term(meeting);
        MinutesForm form = form(meeting);
        answer(form, 0, "", "À vérifier.");
        desk.save(SECRETARIAT, meeting.id(), form);
        assertThat(page(meeting).remarks()).extracting(Remark::answer).containsExactly("À vérifier.");
        assertThat(page(meeting).remarks()).noneMatch(Remark::isAnswered);
        assertThat(reader.page(Samples.member("IGN"), meeting.id()).answersShown())
                .isFalse();
    }

    @Test
    void refuseARemarkAfterTheTermWhetherTheProcessNoticedItOrNot() {
        Meeting meeting = sent();
        clock.set(minutes(meeting).remarksTerm());
        remark(meeting, "IGN", "À la dernière seconde.");
        clock.advance(Duration.ofSeconds(1));
        assertThatThrownBy(() -> remark(meeting, "IGN", "Trop tard."))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("refusal.minutes.tooLate");
        jobs.runDue(meeting.subject());
        assertThatThrownBy(() -> remark(meeting, "IGN", "Trop tard."))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("refusal.minutes.tooLate");
        assertThat(page(meeting).remarks()).extracting(Remark::words).containsExactly("À la dernière seconde.");
    }

    @Test
    void refuseAnEmptyRemarkAndATooLongOne() {
        Meeting meeting = sent();
        assertThatThrownBy(() -> remark(meeting, "IGN", " \n ")).hasMessageContaining("refusal.minutes.emptyRemark");
        assertThatThrownBy(() -> remark(meeting, "IGN", "x".repeat(4_001))).hasMessageContaining("refusal.tooLong");
        assertThat(page(meeting).remarks()).isEmpty();
    }

    @Test
    void tellOnWhoseBehalfASubstituteRemarked() {
        Meeting meeting = sent();
        remark(meeting, Samples.substitute("IGN"), "En mon nom.");
        absentTitulaire();
        remark(meeting, Samples.substitute("IGN"), "Au nom du titulaire.");
        assertThat(page(meeting).remarks())
                .extracting(remark -> remark.authorship().onBehalfOf())
                .containsExactly(null, accounts.actor("membre.ign").name());
        assertThat(journal.of(meeting.subject()))
                .filteredOn(entry -> entry.act().equals("minutes.remarked"))
                .extracting(JournalEntry::onBehalfOf)
                .containsExactly(null, accounts.actor("membre.ign").name());
    }

    @Test
    void areRemarkedOnByMembersAlone() {
        Meeting meeting = sent();
        assertThatThrownBy(() -> remark(meeting, Samples.agent("IGN"), "Moi aussi."))
                .isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> remark(meeting, SECRETARIAT, "Moi aussi.")).isInstanceOf(NotVisible.class);
    }

    @Test
    void doNotLeaveBeforeEachAvisIsRecorded() {
        Meeting meeting = steps.planned();
        Reference reference = steps.onAgendaOf(meeting);
        steps.opens(meeting);
        steps.favourable(meeting, reference, same -> {});
        steps.held(meeting);
        assertThat(page(meeting).facts().waitingForAvis()).containsExactly(reference.value());
        assertThat(page(meeting).facts().items().get(0).positions()).isEmpty();
        assertThatThrownBy(() -> desk.send(SECRETARIAT, meeting.id(), form(meeting)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(reference.value());
        jobs.runDue(reference.value());
        assertThat(page(meeting).facts().waitingForAvis()).isEmpty();
        desk.send(SECRETARIAT, meeting.id(), form(meeting));
        assertThat(page(meeting).facts().items().get(0).avisNumber()).isEqualTo("CRIG-OCC-2026-001");
    }

    @Test
    void sayThatNoQuorumWasRequiredAtASecondConvocation() throws IOException {
        Meeting first = steps.planned();
        Reference reference = steps.onAgendaOf(first);
        steps.opensWithTheIgnAlone(first);
        Meeting second = steps.secondOf(first, reference);
        steps.held(first);
        assertThat(page(first).facts().items()).extracting(MinutesItem::fate).containsExactly(ItemFate.SENT_TO_SECOND);
        steps.opensWithTheIgnAlone(second);
        steps.favourableByTheIgnAlone(second, reference);
        steps.proceed(reference);
        steps.held(second);
        assertThat(words(reader.document(SECRETARIAT, second.id())))
                .contains("1 sur 4 signataires pouvant délibérer ; sans condition de quorum, seconde convocation du");
        assertThat(words(reader.document(SECRETARIAT, first.id())))
                .contains("renvoyé à une seconde convocation", "excusé");
    }

    @Test
    void neverChangeOnceApprovedNeitherFileNorRow() throws Exception {
        Meeting meeting = approved();
        byte[] document = document(meeting);
        List<?> rows = rows();
        MinutesForm form = form(meeting);
        form.opening = "Autre chose.";
        assertThatThrownBy(() -> desk.save(SECRETARIAT, meeting.id(), form)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> desk.send(SECRETARIAT, meeting.id(), form)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> desk.answer(SECRETARIAT, meeting.id(), form)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> remark(meeting, "IGN", "Trop tard.")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> course.send(meeting.id())).isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> course.closeRemarks(meeting.id())).isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> course.approve(meeting.id())).isInstanceOf(ChangedMeanwhile.class);
        course.prepare(meeting.id());
        clock.advanceDays(400);
        assertThat(rows()).isEqualTo(rows);
        assertThat(document(meeting)).isEqualTo(document);
        assertThat(reader.document(Samples.agent("REGION"), meeting.id())).isEqualTo(document);
        assertThat(minutes(meeting).sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(document)));
    }

    private byte[] document(Meeting meeting) {
        return reader.document(SECRETARIAT, meeting.id());
    }

    private static void answer(MinutesForm form, int rank, String accepted, String words) {
        form.answers.get(rank).accepted = accepted;
        form.answers.get(rank).words = words;
    }
}
