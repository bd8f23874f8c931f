package fr.crig.avis.rules;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.meeting.MeetingDesk;
import fr.crig.avis.meeting.MeetingForm;
import fr.crig.avis.request.RequestForm;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Samples;
import fr.crig.avis.support.Stages;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Requests that really went their way, and the pages read about them. */
abstract class RulesStory extends ApplicationTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Stages stages;

    @Autowired
    RequestReader requests;

    @Autowired
    MeetingDesk meetings;

    @Autowired
    Committee committee;

    @BeforeEach
    void openAccounts() {
        accounts.openAll();
    }

    /** Every opinion favourable: its route is chosen. */
    Reference ready(RequestForm form) {
        Reference reference = stages.circulating(form);
        committee.signatories().forEach(signatory -> stages.opinion(reference, signatory.id(), "FAVORABLE"));
        return reference;
    }

    RequestForm wantedIn(int days) {
        RequestForm form = Samples.form();
        form.dates.replyWantedBy = clock.today().plusDays(days).toString();
        return form;
    }

    void meetingOn(LocalDate day) {
        var form = new MeetingForm();
        form.day = day;
        form.startsAt = LocalTime.of(14, 0);
        form.endsAt = LocalTime.of(17, 0);
        form.place = "Toulouse, préfecture";
        meetings.plan(Samples.SECRETARIAT, form);
    }

    MvcTestResult get(String username, String path) {
        return mvc.get().uri(path).with(accounts.signedIn(username)).exchange();
    }

    static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
