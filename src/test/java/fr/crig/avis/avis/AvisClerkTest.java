package fr.crig.avis.avis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.account.Journal;
import fr.crig.avis.account.JournalEntry;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.Json;
import fr.crig.avis.support.Deliveries;
import fr.crig.avis.support.ReceivedMail;
import fr.crig.avis.support.Samples;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** An avis is recorded once, with a number that leaves no gap, and stays what it was. */
class AvisClerkTest extends AvisStory {

    @Autowired
    private AvisClerk desk;

    @Autowired
    private Journal journal;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Deliveries deliveries;

    @Test
    void recordsWhatTheCommitteeDecided() throws Exception {
        Avis avis = recorded();
        AvisRecord content = avis.content();
        assertThat(avis.number()).isEqualTo("CRIG-OCC-2026-001");
        assertThat(content.deliberatedOn()).isEqualTo(clock.today());
        assertThat(content.reserves()).isEqualTo(AvisSteps.RESERVES);
        assertThat(content.positions())
                .extracting(position -> position.signatory() + " " + position.stance() + " " + position.receiving())
                .containsExactly(
                        "PREFECTURE FAVORABLE false",
                        "REGION FAVORABLE_WITH_RESERVES true",
                        "IGN FAVORABLE_WITH_RESERVES false",
                        "OPENIG FAVORABLE_WITH_RESERVES false");
        assertThat(content.dissents()).extracting(Position::signatory).containsExactly("IGN");
        assertThat(requests.get(avis.reference()).state()).isEqualTo(RequestState.AVIS_RECORDED);
        assertThat(requests.get(avis.reference()).due())
                .isEqualTo(ParisTime.endOf(clock.today().plusDays(30)));
        assertThat(journal.of(avis.reference().value()))
                .extracting(JournalEntry::act)
                .containsOnlyOnce("avis.recorded");
        try (var pdf = Loader.loadPDF(reader.document(avis.number()).orElseThrow())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("CRIG-OCC-2026-001", avis.sha256());
        }
    }

    @Test
    void hashesTheJsonThatIsKept() {
        Avis avis = recorded();
        assertThat(avis.isIntact()).isTrue();
        assertThat(Json.write(avis.content())).isEqualTo(avis.json());
        Avis altered = new Avis(
                avis.number(),
                avis.reference(),
                avis.receivingSignatory(),
                avis.recordedAt(),
                avis.json().replace("favorable", "Favorable"),
                avis.sha256(),
                avis.pdfFile());
        assertThat(altered.isIntact()).isFalse();
    }

    @Test
    void findsItAgainWhenAskedTwice() {
        Avis avis = recorded();
        Avis again = desk.record(avis.reference());
        assertThat(again).isEqualTo(avis);
        assertThat(recorded().number()).isEqualTo("CRIG-OCC-2026-002");
    }

    @Test
    void losesNoNumberToARollback() {
        Reference reference = decided(Samples.form(), "Texte");
        transaction.executeWithoutResult(status -> {
            assertThat(desk.record(reference).number()).isEqualTo("CRIG-OCC-2026-001");
            status.setRollbackOnly();
        });
        assertThat(reader.of(reference)).isEmpty();
        jobs.runDue(reference.value());
        assertThat(reader.of(reference))
                .hasValueSatisfying(avis -> assertThat(avis.number()).isEqualTo("CRIG-OCC-2026-001"));
    }

    @Test
    void numbersTwoAtOnceOneAfterTheOther() throws Exception {
        List<Reference> both = List.of(decided(Samples.form(), "Un"), decided(Samples.form(), "Deux"));
        var threads = Executors.newFixedThreadPool(2);
        List<Callable<Avis>> acts = both.stream()
                .<Callable<Avis>>map(reference -> () -> desk.record(reference))
                .toList();
        try {
            assertThat(threads.invokeAll(acts))
                    .allSatisfy(act -> assertThat(act.get().number()).isNotNull());
        } finally {
            threads.shutdown();
        }
        assertThat(both)
                .extracting(reference -> reader.of(reference).orElseThrow().number())
                .containsExactlyInAnyOrder("CRIG-OCC-2026-001", "CRIG-OCC-2026-002");
    }

    @Test
    void refusesARequestThatWasNotDeliberated() {
        assertThatThrownBy(() -> desk.record(Reference.of("D-2026-9999"))).isInstanceOf(NotVisible.class);
    }

    @Test
    void goesToEverybodyWithItsDocument() {
        var form = Samples.form();
        form.funding.funderEmail = "financeur@laregion.fr";
        Avis avis = recorded(form, "Texte");
        deliveries.runDue();
        ReceivedMail mail = mailbox.await("financeur@laregion.fr", 1).get(0);
        assertThat(mail.subject()).contains(avis.number());
        assertThat(mail.attachments()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo(avis.number() + ".pdf");
            assertThat(file.content()).isEqualTo(reader.document(avis.number()).orElseThrow());
        });
        assertThat(mailbox.to("ign@crig.example"))
                .extracting(ReceivedMail::subject)
                .anyMatch(subject -> subject.contains(avis.number()));
    }
}
