package fr.crig.avis.minutes;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingLookup;
import fr.crig.avis.meeting.MeetingState;
import fr.crig.avis.member.AbsenceDesk;
import fr.crig.avis.member.AbsenceForm;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Samples;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of minutes are told in. */
abstract class MinutesStory extends ApplicationTest {

    static final Actor SECRETARIAT = Samples.SECRETARIAT;
    static final String TERM = "timer_remarksTerm";

    @Autowired
    MinutesDesk desk;

    @Autowired
    RemarkDesk remarkDesk;

    @Autowired
    MinutesReader reader;

    @Autowired
    MeetingLookup meetings;

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    private AbsenceDesk absences;

    @Autowired
    private TaskService tasks;

    MinutesSteps steps;

    @BeforeEach
    void findTheStepsAndThePeople(@Autowired AutowireCapableBeanFactory beans) {
        accounts.openAll();
        steps = beans.createBean(MinutesSteps.class);
    }

    Minutes minutes(Meeting meeting) {
        return page(meeting).minutes();
    }

    MinutesPage page(Meeting meeting) {
        return reader.page(SECRETARIAT, meeting.id());
    }

    /** As the page proposes it. */
    MinutesForm form(Meeting meeting) {
        MinutesPage page = page(meeting);
        return MinutesForms.of(page.minutes(), page.text(), page.remarks());
    }

    Meeting sent() {
        Meeting meeting = steps.heldWithOneAvis();
        desk.send(SECRETARIAT, meeting.id(), form(meeting));
        return meeting;
    }

    /** The titulaire of the IGN, for the days to come. */
    void absentTitulaire() {
        var form = new AbsenceForm();
        form.from = clock.today();
        form.until = clock.today().plusDays(30);
        absences.declare(Samples.member("IGN"), "membre.ign", form);
    }

    void remark(Meeting meeting, String signatory, String words) {
        remark(meeting, Samples.member(signatory), words);
    }

    void remark(Meeting meeting, Actor member, String words) {
        var form = new RemarkForm();
        form.words = words;
        remarkDesk.remark(member, meeting.id(), form);
    }

    /** The term passes. */
    void term(Meeting meeting) {
        clock.advanceDays(11);
        jobs.runDue(meeting.subject());
    }

    Meeting approved() {
        Meeting meeting = sent();
        term(meeting);
        return meeting;
    }

    MeetingState state(Meeting meeting) {
        return meetings.get(meeting.id()).state();
    }

    List<String> waitingTasks(Meeting meeting) {
        return tasks.createTaskQuery().processInstanceBusinessKey(meeting.subject()).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    /** Every row about minutes, as it stands. */
    List<List<Map<String, Object>>> rows() {
        return List.of(rows("minutes"), rows("minutes_version"), rows("minutes_remark"));
    }

    private List<Map<String, Object>> rows(String table) {
        return jdbc.sql("select * from " + table + " order by id").query().listOfRows();
    }

    static String words(byte[] document) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(document)) {
            return new PDFTextStripper().getText(pdf).replaceAll("[\\s\\u00a0\\u202f]+", " ");
        }
    }
}
