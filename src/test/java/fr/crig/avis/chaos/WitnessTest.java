package fr.crig.avis.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The witness sees what it is there to see: each fault planted in tables in which all was well. */
class WitnessTest {

    private static final String TITLE = "Témoin 0-1 – relevé";
    private static final String DOSSIER = """
            {"project": {"title": "Témoin 0-1 – relevé", "summary": "Résumé"}}""";
    private static final String MESSAGE = "<1@crig.example>";

    private static SingleConnectionDataSource database;
    private static JdbcTemplate jdbc;

    @TempDir
    private Path folder;

    private Ledger ledger;
    private final List<PostOffice.Mail> mails = new ArrayList<>();

    /** One for all: each test takes back what it did. */
    private static void open() throws SQLException {
        if (database == null) {
            database = new SingleConnectionDataSource("jdbc:h2:mem:witness", "sa", "", true);
            Flyway.configure().dataSource(database).load().migrate();
            jdbc = new JdbcTemplate(database);
            // What the database itself refuses would not be there to be seen.
            jdbc.execute("drop trigger opinion_kept");
        }
        database.getConnection().setAutoCommit(false);
    }

    @BeforeEach
    void allIsWell() throws SQLException {
        open();
        ledger = new Ledger(folder.resolve("ledger"));
        told(new Act(Act.Kind.DRAFT, "0-1", TITLE), Answer.DONE, "/demandes/brouillons/x/verifier");
        told(new Act(Act.Kind.DEPOSIT, "0-1", TITLE + " | Résumé"), Answer.DONE, "/demandes/D-2026-0001");
        request("D-2026-0001", "CIRCULATING");
        jdbc.update("insert into counter (series, counter_year, last_number) values ('D', 2026, 1)");
        journal("request.submitted");
        told(new Act(Act.Kind.ADMISSION, "D-2026-0001", "NORMAL"), Answer.DONE, "/demandes/D-2026-0001");
        journal("request.admitted");
        circulation();
        told(opinion("0-1/IGN", "IGN"), Answer.DONE, "/demandes/D-2026-0001");
        opinion("0-1/IGN", "IGN", "Témoin 0-1/IGN oui");
        journal("opinion.given");
        told(opinion("0-1/REGION", "REGION"), Answer.REFUSED, "409");
        jdbc.update("insert into act_ru_execution (id_, root_proc_inst_id_, proc_inst_id_, business_key_)"
                + " values ('p', 'p', 'p', 'D-2026-0001')");
        task("t", "userTask_giveOpinion");
        notice(MESSAGE, "SENT");
        mails.add(new PostOffice.Mail(MESSAGE, 1_000, true));
        assertThat(violations()).isEmpty();
    }

    @AfterEach
    void takeBack() throws SQLException {
        database.getConnection().rollback();
        ledger.close();
    }

    @Test
    void anActThatWasAcknowledgedAndIsLost() {
        jdbc.update("delete from opinion");
        assertThat(violations())
                .anyMatch(one -> one.contains("0-1/IGN") && one.contains("was acknowledged and is lost"))
                .contains("D-2026-0001: the journal tells another number of acts");
    }

    @Test
    void anAcknowledgedRequestThatIsLostLeavesAGap() {
        jdbc.update("delete from funding_request");
        assertThat(violations()).anyMatch(one -> one.contains("Numbers D of 2026 up to 1: [1] missing, 0 given"));
    }

    @Test
    void anActThatWasRefusedAndIsThere() {
        opinion("0-1/REGION", "REGION", "Témoin 0-1/REGION oui");
        assertThat(violations())
                .anyMatch(one -> one.contains("0-1/REGION") && one.contains("was refused and is there"));
    }

    @Test
    void anActThatIsThereTwice() {
        opinion("0-1/IGN", "REGION", "Témoin 0-1/IGN oui");
        assertThat(violations()).anyMatch(one -> one.contains("0-1/IGN") && one.contains("is there 2 times"));
    }

    @Test
    void anActWithoutAnswerThatIsThereTwiceButNotOneThatIsThereOnceOrNotAtAll() {
        ledger.sends(opinion("0-1/OPENIG", "OPENIG"));
        assertThat(violations()).isEmpty();
        opinion("0-1/OPENIG", "OPENIG", "Témoin 0-1/OPENIG oui");
        journal("opinion.given");
        assertThat(violations()).noneMatch(one -> one.contains("0-1/OPENIG"));
        opinion("0-1/OPENIG", "PREFECTURE", "Témoin 0-1/OPENIG oui");
        assertThat(violations()).anyMatch(one -> one.contains("0-1/OPENIG") && one.contains("is there 2 times"));
    }

    /** Refused after a silence: somebody was first, and that was the first sending. */
    @Test
    void nothingInAnActThatWasDoneInSilenceAndRefusedWhenItWasSentAgain() {
        ledger.sends(opinion("0-1/OPENIG", "OPENIG"));
        told(opinion("0-1/OPENIG", "OPENIG"), Answer.REFUSED, "409");
        opinion("0-1/OPENIG", "OPENIG", "Témoin 0-1/OPENIG oui");
        assertThat(violations()).noneMatch(one -> one.contains("0-1/OPENIG"));
    }

    @Test
    void anActWithOtherWords() {
        jdbc.update("update opinion set stance = 'UNFAVORABLE'");
        assertThat(violations())
                .singleElement()
                .asString()
                .contains("0-1/IGN", "with another content: IGN UNFAVORABLE");
    }

    @Test
    void aRequestOfWhichSomebodyWasToldAnotherReference() {
        told(new Act(Act.Kind.DEPOSIT, "0-1", TITLE + " | Résumé"), Answer.DONE, "/demandes/D-2026-0002");
        assertThat(violations()).singleElement().asString().contains("was acknowledged as /demandes/D-2026-0002");
    }

    @Test
    void whatNobodySent() {
        jdbc.update("update opinion set reasons = 'Témoin 9-9/IGN oui'");
        assertThat(violations()).anyMatch(one -> one.contains("9-9/IGN") && one.contains("nobody sent it"));
    }

    @Test
    void aNumberThatIsMissing() {
        jdbc.update("update counter set last_number = 3");
        assertThat(violations()).containsExactly("Numbers D of 2026 up to 3: [2, 3] missing, 1 given");
    }

    @Test
    void aNumberThatIsThereTwice() {
        request("X-2026-0001", "WITHDRAWN", "Un autre");
        assertThat(violations()).anyMatch(one -> one.equals("Numbers D of 2026 up to 1: [] missing, 2 given"));
    }

    @Test
    void aRequestWithoutProcessOrWithTwo() {
        jdbc.update("insert into act_ru_execution (id_, root_proc_inst_id_, proc_inst_id_, business_key_)"
                + " values ('q', 'q', 'q', 'D-2026-0001')");
        assertThat(violations()).containsExactly("D-2026-0001 is CIRCULATING and has 2 processes");
        jdbc.update("delete from act_ru_task");
        jdbc.update("delete from act_ru_execution");
        assertThat(violations()).contains("D-2026-0001 is CIRCULATING and has 0 processes");
    }

    @Test
    void aProcessThatWaitsForSomethingElse() {
        jdbc.update("update funding_request set state = 'READY'");
        assertThat(violations()).containsExactly("D-2026-0001 is READY and waits for [userTask_giveOpinion]");
        jdbc.update("update funding_request set state = 'WITHDRAWN'");
        assertThat(violations())
                .contains(
                        "D-2026-0001 is WITHDRAWN and has 1 processes",
                        "D-2026-0001 is WITHDRAWN and waits for [userTask_giveOpinion]");
    }

    @Test
    void aCirculationThatDoesNotEndOrEndsTooSoonOrTwice() {
        opinion("0-1/REGION", "REGION", "Témoin 0-1/REGION oui");
        assertThat(violations()).contains("D-2026-0001 still circulates though all have answered");
        jdbc.update("update funding_request set state = 'READY'");
        journal("circulation.closed");
        journal("circulation.closed");
        jdbc.update("delete from opinion where signatory = 'REGION'");
        assertThat(violations()).contains("D-2026-0001 goes on though 1 were not heard", "D-2026-0001 went on 2 times");
    }

    @Test
    void aSignatoryThatIsSilentAndHasSpoken() {
        jdbc.update("""
                insert into opinion (reference, signatory, number, stance, link, effect, given_by, given_name, substitute, given_at, revision)
                values ('D-2026-0001', 'IGN', 2, 'TACIT', 'NONE', 'x', 'x', 'x', false, now(), 1)""");
        assertThat(violations()).containsExactly("D-2026-0001: 1 are said to be silent and have spoken");
    }

    @Test
    void aPieceThatIsLostOrHasAnotherContent() {
        Act piece = new Act(Act.Kind.PIECE, "Temoin-0-1.pdf", "a1");
        told(piece, Answer.DONE, "/demandes/brouillons/x");
        assertThat(violations()).singleElement().asString().contains("was acknowledged and is lost");
        piece("Temoin-0-1.pdf", "b2");
        assertThat(violations()).singleElement().asString().contains("is there with another content: b2");
    }

    /** What a backup holds: all that was acknowledged before it began, and of the rest what it may. */
    @Test
    void inACopyOnlyWhatWasAcknowledgedBeforeIt() {
        long began = System.currentTimeMillis();
        Product.pause(2);
        told(new Act(Act.Kind.DRAFT, "0-2", "Témoin 0-2"), Answer.DONE, "/demandes/brouillons/y/verifier");
        assertThat(violations()).singleElement().asString().contains("0-2", "was acknowledged and is lost");
        assertThat(inCopy(began)).isEmpty();
        jdbc.update("delete from opinion");
        assertThat(inCopy(began)).anyMatch(one -> one.contains("0-1/IGN") && one.contains("is lost"));
    }

    @Test
    void anActThatTheJournalTellsTwice() {
        journal("request.submitted");
        assertThat(violations()).containsExactly("D-2026-0001: the journal tells another number of acts");
    }

    @Test
    void aJobThatIsStuck() {
        jdbc.update("insert into act_ru_job (id_, rev_, type_, retries_, exception_msg_, suspension_state_)"
                + " values ('j', 1, 'message', 0, 'No', 1)");
        assertThat(violations()).containsExactly("A job of the engine is stuck: No");
    }

    @Test
    void whatIsNotDoneYet() {
        assertThat(new Tables(database).pending()).isEmpty();
        jdbc.update("insert into act_ru_job (id_, rev_, type_, retries_, suspension_state_)"
                + " values ('j', 1, 'message', 3, 1)");
        notice("<2@crig.example>", "PENDING");
        jdbc.update("insert into journal_pending (entry) select min(id) from journal_entry");
        assertThat(new Tables(database).pending())
                .containsExactly("job message", "notice <2@crig.example>", "1 lines of the journal");
    }

    @Test
    void aNoticeThatNobodyGotAndOneThatWasGivenUp() {
        notice("<2@crig.example>", "SENT");
        notice("<3@crig.example>", "ABANDONED");
        assertThat(violations())
                .containsExactly(
                        "Notice <2@crig.example> is sent and nobody got it", "Notice <3@crig.example> is ABANDONED");
    }

    @Test
    void aNoticeThatIsBelievedToBeDeliveredThoughNobodySaidSo() {
        mails.set(0, new PostOffice.Mail(MESSAGE, 1_000, false));
        assertThat(violations())
                .containsExactly("Notice " + MESSAGE + " is sent and no mail server said that it took it");
    }

    @Test
    void aMailThatIsNoNotice() {
        mails.add(new PostOffice.Mail("<9@crig.example>", 1_000, true));
        assertThat(violations()).containsExactly("Mail <9@crig.example> is no notice");
    }

    @Test
    void aNoticeThatWasDeliveredAgainWithoutNeed() {
        mails.add(new PostOffice.Mail(MESSAGE, 2_000, true));
        assertThat(violations()).containsExactly("Notice " + MESSAGE + " was delivered again without need");
    }

    @Test
    void nothingInANoticeThatIsDeliveredAgainBecauseNobodyAnswered() {
        mails.set(0, new PostOffice.Mail(MESSAGE, 1_000, false));
        mails.add(new PostOffice.Mail(MESSAGE, 2_000, true));
        assertThat(violations()).isEmpty();
    }

    @Test
    void nothingInANoticeThatIsDeliveredAgainAfterAKillAndAgainWithoutNeed() {
        ledger.broken("kill -9");
        mails.set(0, new PostOffice.Mail(MESSAGE, System.currentTimeMillis() - 60_000, true));
        mails.add(new PostOffice.Mail(MESSAGE, System.currentTimeMillis() + 60_000, true));
        assertThat(violations()).isEmpty();
        mails.add(new PostOffice.Mail(MESSAGE, System.currentTimeMillis() + 61_000, true));
        assertThat(violations()).containsExactly("Notice " + MESSAGE + " was delivered again without need");
    }

    private List<String> inCopy(long began) {
        History history = History.readUntil(folder.resolve("ledger"), began);
        return new Witness(history, new Tables(database), List.of()).inTables();
    }

    private static void piece(String name, String sha256) {
        jdbc.update("insert into stored_file (size_bytes, sha256, created_at) values (1, ?, now())", sha256);
        jdbc.update("""
                insert into attachment (request_id, kind, file_name, media_type, size_bytes, sha256, file_id, added_by, added_at, revision)
                select (select max(id) from funding_request), 'NOTE', ?, 'application/pdf', 1, ?, max(id), 'x', now(), 1
                  from stored_file""", name, sha256);
    }

    private List<String> violations() {
        return new Witness(History.read(folder.resolve("ledger")), new Tables(database), mails).violations();
    }

    private void told(Act act, Answer answer, String detail) {
        ledger.answered(ledger.sends(act), answer, detail);
    }

    private static Act opinion(String key, String signatory) {
        return new Act(Act.Kind.OPINION, key, signatory + " FAVORABLE Témoin " + key + " oui");
    }

    private static void request(String reference, String state) {
        request(reference, state, TITLE);
    }

    private static void request(String reference, String state, String title) {
        jdbc.update("""
                insert into funding_request (version, form_key, reference, receiving_signatory, depositor, state, state_since,
                                             created_at, title, dossier, revision, urgency, suspended_days, completion_count)
                values (0, ?, ?, 'REGION', 'agent.region', ?, now(), now(), ?, ?, 1, 'NORMAL', 0, 0)""", UUID.randomUUID(), reference, state, title, DOSSIER);
    }

    private static void circulation() {
        jdbc.update("insert into circulation (version, reference, opened_at, due, term, rule)"
                + " values (0, 'D-2026-0001', now(), now(), now(), 'x')");
        for (String signatory : List.of("IGN", "REGION")) {
            jdbc.update(
                    "insert into circulation_asked (circulation, signatory) select id, ? from circulation", signatory);
        }
    }

    private static void opinion(String key, String signatory, String words) {
        jdbc.update("""
                insert into opinion (reference, signatory, number, stance, link, effect, reasons, given_by, given_name,
                                     substitute, given_at, revision)
                values ('D-2026-0001', ?, 1, 'FAVORABLE', 'NONE', 'x', ?, 'x', ?, false, now(), 1)""", signatory, words, key);
    }

    private static void journal(String act) {
        jdbc.update(
                "insert into journal_entry (at, username, actor_name, act, subject) values (now(), 'x', 'x', ?, 'D-2026-0001')",
                act);
    }

    private static void task(String id, String name) {
        jdbc.update(
                "insert into act_ru_task (id_, proc_inst_id_, execution_id_, task_def_key_) values (?, 'p', 'p', ?)",
                id,
                name);
    }

    private static void notice(String messageId, String state) {
        jdbc.update("""
                insert into notice (version, message_id, event, reference, recipient, recipient_name, subject, body_text, body_html,
                                    state, attempts, created_at)
                values (0, ?, ?, 'D-2026-0001', 'x', 'x', 'x', 'x', 'x', ?, 0, now())""", messageId, messageId, state);
    }
}
