package fr.crig.avis.consultation;

import fr.crig.avis.circulation.OpinionDesk;
import fr.crig.avis.circulation.OpinionForm;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.deliberation.DeliberationLookup;
import fr.crig.avis.request.RequestForm;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Samples;
import fr.crig.avis.support.Stages;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The steps that tests of the consultations are told in, with the real desks on the real engine. Opened on Thursday 12 March 2026,
 * a debate ends on the 19th; the vote is prepared on the 20th and its term is the 25th, the earliest end being the 24th.
 */
abstract class ConsultationStory extends ApplicationTest {

    static final Actor SECRETARIAT = Samples.SECRETARIAT;
    static final List<String> SIGNATORIES = List.of("PREFECTURE", "REGION", "IGN", "OPENIG");
    static final LocalDate PREPARED = LocalDate.of(2026, 3, 20);
    static final LocalDate AFTER_EARLIEST_END = LocalDate.of(2026, 3, 25);
    static final LocalDate AFTER_TERM = LocalDate.of(2026, 3, 26);

    @Autowired
    Stages stages;

    @Autowired
    RequestReader requests;

    @Autowired
    OpinionDesk opinionDesk;

    @Autowired
    DebateDesk debate;

    @Autowired
    VoteDesk votes;

    @Autowired
    OutcomeDesk outcome;

    @Autowired
    ConsultationLookup reader;

    @Autowired
    ConsultationRecords records;

    @Autowired
    DeliberationLookup deliberated;

    @Autowired
    Committee committee;

    @Autowired
    TaskService tasks;

    /** No meeting is planned and the reply is wanted too soon to wait for one. */
    Reference opened() {
        return opened(20);
    }

    Reference opened(int wantedInDays) {
        Reference reference = stages.circulating(wantedIn(wantedInDays));
        SIGNATORIES.forEach(signatory -> stages.opinion(reference, signatory, "FAVORABLE"));
        return reference;
    }

    /** The IGN recuses itself in the circulation. */
    Reference openedWithoutIgn() {
        Reference reference = stages.circulating(wantedIn(20));
        List.of("PREFECTURE", "REGION", "OPENIG").forEach(one -> stages.opinion(reference, one, "FAVORABLE"));
        var form = new OpinionForm();
        form.link = "APPLICANT";
        opinionDesk.give(Samples.member("IGN"), reference, form);
        jobs.runDue(reference.value());
        return reference;
    }

    Reference voting() {
        return voting(opened());
    }

    Reference voting(Reference reference) {
        debateOver(reference);
        outcome.prepareVote(SECRETARIAT, reference, resolution(reference, "FAVORABLE", ""));
        return reference;
    }

    void debateOver(Reference reference) {
        later(reference, PREPARED);
    }

    /** Valid, and waiting for its outcome. */
    Reference counted() {
        Reference reference = voting();
        SIGNATORIES.forEach(signatory -> vote(reference, signatory, "FAVORABLE"));
        later(reference, AFTER_EARLIEST_END);
        return reference;
    }

    void later(Reference reference, LocalDate day) {
        clock.setDay(day);
        jobs.runDue(reference.value());
    }

    void contribute(Actor author, Reference reference, String words) {
        var form = new ContributionForm();
        form.words = words;
        debate.contribute(author, reference, form);
    }

    void callToMeeting(Actor member, Reference reference, String reason) {
        var form = new EvocationForm();
        form.reason = reason;
        debate.callToMeeting(member, reference, form);
        jobs.runDue(reference.value());
    }

    Vote vote(Reference reference, String signatory, String stance) {
        return vote(Samples.member(signatory), reference, ballot(0, stance));
    }

    Vote vote(Actor member, Reference reference, VoteForm form) {
        Vote vote = votes.vote(member, reference, form);
        jobs.runDue(reference.value());
        return vote;
    }

    static VoteForm ballot(int seenNumber, String stance) {
        var form = new VoteForm();
        form.seenNumber = seenNumber;
        form.stance = stance;
        form.reserves = "FAVORABLE_WITH_RESERVES".equals(stance) ? "Diffuser les données" : "";
        return form;
    }

    ResolutionForm resolution(Reference reference, String chosen, String reserves) {
        var form = new ResolutionForm();
        form.version = consultation(reference).version();
        form.outcome = chosen;
        form.text = "Le comité est favorable au projet.";
        form.reserves = reserves;
        return form;
    }

    Consultation consultation(Reference reference) {
        return reader.find(reference).orElseThrow();
    }

    RequestState state(Reference reference) {
        return requests.get(reference).state();
    }

    List<String> waitingTasks(Reference reference) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference.value()).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    RequestForm wantedIn(int days) {
        RequestForm form = Samples.form();
        form.dates.replyWantedBy = clock.today().plusDays(days).toString();
        return form;
    }
}
