package fr.crig.avis.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.circulation.Circulation;
import fr.crig.avis.circulation.OpinionDesk;
import fr.crig.avis.circulation.OpinionForm;
import fr.crig.avis.circulation.OpinionReader;
import fr.crig.avis.committee.WorkingDays;
import fr.crig.avis.deliberation.Route;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestForm;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.request.Urgency;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.support.Samples;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.camunda.bpm.engine.DecisionService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Everything begins on Thursday 12 March 2026, with four signatories. */
class WhatIfTest extends RulesStory {

    private static final long SEED = 20260312;
    private static final int TRIES = 400;

    @Autowired
    private WhatIf whatIf;

    @Autowired
    private OpinionReader opinions;

    @Autowired
    private OpinionDesk opinionDesk;

    @Autowired
    private DecisionService decisions;

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void saysOfAPastRequestWhatReallyHappened() {
        meetingOn(clock.today().plusDays(20));
        assertAsItHappened(ready(wantedIn(25)), Route.MEETING, RequestState.READY);
        assertAsItHappened(ready(wantedIn(24)), Route.WRITTEN_CONSULTATION, RequestState.WRITTEN_CONSULTATION);
        assertAsItHappened(ready(wantedIn(6)), Route.URGENT_WRITTEN_CONSULTATION, RequestState.WRITTEN_CONSULTATION);
        assertAsItHappened(ready(Samples.form()), Route.MEETING, RequestState.READY);
    }

    /** Eight working days: twelve days from Thursday 12 March, one more from Thursday 2 April, over Easter Monday. */
    @Test
    void isUrgentWhenTheNormalLengthWouldEndAfterTheUsefulDate() {
        assertAsItHappened(ready(wantedIn(12)), Route.WRITTEN_CONSULTATION, RequestState.WRITTEN_CONSULTATION);
        assertAsItHappened(ready(wantedIn(11)), Route.URGENT_WRITTEN_CONSULTATION, RequestState.WRITTEN_CONSULTATION);
        clock.advanceDays(21);
        assertThat(clock.today()).isEqualTo(LocalDate.of(2026, 4, 2));
        assertAsItHappened(ready(wantedIn(13)), Route.WRITTEN_CONSULTATION, RequestState.WRITTEN_CONSULTATION);
        assertAsItHappened(ready(wantedIn(12)), Route.URGENT_WRITTEN_CONSULTATION, RequestState.WRITTEN_CONSULTATION);
    }

    @Test
    void saysOfASilentSignatoryWhatReallyHappened() {
        Reference reference = stages.circulating(wantedIn(38));
        clock.advanceDays(38);
        jobs.runDue(reference.value());
        assertAsItHappened(reference, Route.URGENT_WRITTEN_CONSULTATION, RequestState.WRITTEN_CONSULTATION);
    }

    /** Meetings are planned, moved and cancelled after a route was chosen. */
    @Test
    void remembersTheMeetingsOfThatTime() {
        Reference none = ready(wantedIn(30));
        meetingOn(clock.today().plusDays(10));
        assertThat(inForce(none).route()).isEqualTo(Route.WRITTEN_CONSULTATION);
        assertThat(inForce(none).nextMeeting()).isNull();

        Reference late = ready(wantedIn(14));
        meetingOn(clock.today().plusDays(5));
        assertThat(inForce(late).route()).isEqualTo(Route.WRITTEN_CONSULTATION);
        assertThat(inForce(late).nextMeeting()).isEqualTo(clock.today().plusDays(10));
    }

    private void assertAsItHappened(Reference reference, Route route, RequestState state) {
        FundingRequest request = requests.get(reference);
        Circulation circulation = opinions.circulation(reference).orElseThrow();
        Course course = inForce(reference);

        assertThat(request.state()).isEqualTo(state);
        assertThat(course.route()).isEqualTo(route);
        assertThat(course.usefulDate()).isEqualTo(request.usefulDate());
        assertThat(course.due()).isEqualTo(ParisTime.day(circulation.due()));
        assertThat(course.term()).isEqualTo(ParisTime.day(circulation.term()));
        assertThat(course.chosenOn()).isEqualTo(ParisTime.day(circulation.closedAt()));
        assertThat(course.earliestEnd()).isEqualTo(request.due() == null ? null : ParisTime.day(request.due()));
        assertThat(course.quorum()).isEqualTo(2);
        assertThat(whatIf.with(form(reference), Samples.SECRETARIAT, request)).isEqualTo(course);
    }

    @Test
    void proposesThePaceOfARequestThatDoesNotCirculateYet() {
        Reference reference = stages.submitted(wantedIn(35));
        assertThat(inForce(reference).urgency()).isEqualTo(Urgency.FAST);
        assertThat(inForce(reference).term()).isEqualTo(clock.today().plusDays(26));

        WhatIfForm form = form(reference);
        form.normalDays = 20;
        assertThat(tried(reference, form).urgency()).isEqualTo(Urgency.NORMAL);
    }

    @Test
    void followsOtherFigures() {
        meetingOn(clock.today().plusDays(20));
        Reference reference = ready(wantedIn(24));
        WhatIfForm form = form(reference);
        form.minimumMeetingMarginDays = 4;
        form.normalDays = 40;
        form.quorumPercent = 75;
        form.validPercent = 100;
        form.recused = 1;
        Course course = tried(reference, form);

        assertThat(course.route()).isEqualTo(Route.MEETING);
        assertThat(course.due()).isEqualTo(clock.today().plusDays(40));
        assertThat(course.term()).isEqualTo(clock.today().plusDays(47));
        assertThat(course.chosenOn()).as("all had answered").isEqualTo(clock.today());
        assertThat(List.of(course.quorum(), course.valid(), course.entitled())).containsExactly(3, 3, 3);
    }

    @Test
    void followsAnotherMeetingOrNone() {
        meetingOn(clock.today().plusDays(20));
        Reference reference = ready(wantedIn(30));
        WhatIfForm form = form(reference);
        form.noMeeting = true;
        assertThat(tried(reference, form).route()).isEqualTo(Route.WRITTEN_CONSULTATION);
        form.noMeeting = false;
        form.meetingOn = clock.today().plusDays(26);
        assertThat(tried(reference, form).route()).isEqualTo(Route.WRITTEN_CONSULTATION);
        form.meetingOn = clock.today().plusDays(25);
        assertThat(tried(reference, form).route()).isEqualTo(Route.MEETING);
    }

    /** Thursday 12 March, in working days. */
    @Test
    void followsOtherDurationsOfAConsultation() {
        Reference reference = ready(wantedIn(30));
        WhatIfForm form = form(reference);
        form.debateWorkingDays = 2;
        form.voteWorkingDays = 1;
        assertThat(tried(reference, form).debateEnd()).isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(tried(reference, form).earliestEnd()).isEqualTo(LocalDate.of(2026, 3, 17));
        form.debateWorkingDays = 40;
        form.urgentDebateWorkingDays = 3;
        form.urgentVoteWorkingDays = 4;
        assertThat(tried(reference, form).debateEnd()).isEqualTo(LocalDate.of(2026, 3, 17));
        assertThat(tried(reference, form).earliestEnd()).isEqualTo(LocalDate.of(2026, 3, 23));
    }

    @Test
    void followsTheSilenceOfTheState() {
        RequestForm sent = Samples.form();
        sent.funding.scheme = "DETR";
        Reference reference = stages.submitted(sent);
        assertThat(inForce(reference).usefulDate()).isEqualTo(LocalDate.of(2026, 10, 11));
        WhatIfForm form = form(reference);
        form.stateSilenceMonths = 4;
        form.stateMarginDays = 10;
        assertThat(tried(reference, form).usefulDate()).isEqualTo(LocalDate.of(2026, 6, 30));
    }

    @Test
    void closesEarlierWithAnEarlierTerm() {
        Reference reference = stages.circulating(wantedIn(60));
        stages.opinion(reference, "IGN", "FAVORABLE");
        WhatIfForm form = form(reference);
        form.urgency = "URGENT";
        assertThat(tried(reference, form).chosenOn()).isEqualTo(clock.today().plusDays(11));
    }

    /** A recusal is an opinion: whoever may not see it does not learn it from a quorum. */
    @Test
    void countsOnlyTheRecusalsThatTheReaderMaySee() {
        RequestForm sent = Samples.form();
        sent.applicant.siret = committee.signatory("IGN").siret();
        Reference reference = stages.circulating(sent);
        recuse(reference);
        FundingRequest request = requests.get(reference);
        assertThat(whatIf.inForce(Samples.member("IGN"), request).entitled()).isEqualTo(3);
        assertThat(whatIf.inForce(Samples.member("OPENIG"), request).entitled()).isEqualTo(4);
    }

    private void recuse(Reference reference) {
        var form = new OpinionForm();
        form.link = "APPLICANT";
        form.stance = "RECUSED";
        opinionDesk.give(Samples.member("IGN"), reference, form);
    }

    @Test
    void refusesFiguresThatCannotBe() {
        Reference reference = stages.submitted();
        WhatIfForm form = form(reference);
        form.normalDays = 0;
        form.stateSilenceMonths = null;
        form.quorumPercent = 101;
        form.recused = 5;
        form.urgency = "SLOW";
        form.meetingOn = clock.today().plusDays(60);
        form.noMeeting = true;
        assertThatThrownBy(() -> tried(reference, form))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.violations())
                                .extracting("field")
                                .containsExactlyInAnyOrder(
                                        "normalDays",
                                        "stateSilenceMonths",
                                        "quorumPercent",
                                        "recused",
                                        "urgency",
                                        "meetingOn"));
    }

    @Test
    void refusesAMeetingBeforeTheEndOfTheCirculation() {
        Reference reference = stages.circulating();
        WhatIfForm form = form(reference);
        form.meetingOn = clock.today().plusDays(36);
        assertThatThrownBy(() -> tried(reference, form)).hasMessageContaining("meetingOn");
        form.meetingOn = clock.today().plusDays(37);
        assertThat(tried(reference, form).route()).isEqualTo(Route.MEETING);
    }

    /** For random figures, the route is what the engine itself makes of the table. */
    @Test
    void choosesTheRouteAsTheEngineDoes() {
        Reference reference = stages.circulating(wantedIn(45));
        Random random = new Random(SEED);
        Map<Route, Integer> seen = new HashMap<>();
        for (int i = 0; i < TRIES; i++) {
            WhatIfForm form = randomFigures(form(reference), random);
            Course course = triedOrNull(reference, form);
            if (course != null) {
                assertThat(course.route().name()).as(String.valueOf(i)).isEqualTo(engineRoute(course, form));
                seen.merge(course.route(), 1, Integer::sum);
            }
        }
        assertThat(seen).containsOnlyKeys(Route.values());
    }

    private Course triedOrNull(Reference reference, WhatIfForm form) {
        try {
            return tried(reference, form);
        } catch (Refusal meetingBefore) {
            return null;
        }
    }

    private WhatIfForm randomFigures(WhatIfForm form, Random random) {
        form.normalDays = 1 + random.nextInt(50);
        form.normalGraceDays = random.nextInt(10);
        form.minimumMeetingMarginDays = random.nextInt(20);
        form.debateWorkingDays = 1 + random.nextInt(15);
        form.voteWorkingDays = 1 + random.nextInt(5);
        form.noMeeting = random.nextInt(3) == 0;
        form.meetingOn = form.noMeeting ? null : clock.today().plusDays(1 + random.nextInt(60));
        return form;
    }

    private String engineRoute(Course course, WhatIfForm form) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("daysUntilUsefulDate", days(course.chosenOn(), course.usefulDate()));
        facts.put("meetingMarginDays", form.meetingOn == null ? null : days(form.meetingOn, course.usefulDate()));
        facts.put("minimumMeetingMarginDays", form.minimumMeetingMarginDays);
        LocalDate end = workingDays.after(course.chosenOn(), form.debateWorkingDays + form.voteWorkingDays);
        facts.put("urgentConsultationDays", days(course.chosenOn(), end));
        return decisions
                .evaluateDecisionByKey("deliberation-route")
                .variables(facts)
                .evaluate()
                .getSingleEntry();
    }

    private static Integer days(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }

    @Test
    void changesNothingInAnyTable() {
        Reference reference = ready(wantedIn(30));
        Map<String, Integer> before = rows();
        String path = "/regles/simulation?demande=" + reference;
        assertThat(get("membre.ign", path + "&normalDays=12&noMeeting=true&urgency=URGENT"))
                .hasStatusOk();
        assertThat(get("membre.ign", path + "&normalDays=zero")).hasStatus(422);
        assertThat(get("membre.ign", "/regles?mots=PCRS")).hasStatusOk();
        assertThat(rows()).isEqualTo(before).containsKeys("journal_entry", "act_hi_decinst");
    }

    private Map<String, Integer> rows() {
        Map<String, Integer> rows = new LinkedHashMap<>();
        jdbc.queryForList("""
                        select table_name from information_schema.tables
                         where lower(table_schema) = 'public' and table_type = 'BASE TABLE' order by 1""", String.class)
                .forEach(table -> rows.put(
                        table.toLowerCase(),
                        jdbc.queryForObject("select count(*) from \"" + table + "\"", Integer.class)));
        return rows;
    }

    private WhatIfForm form(Reference reference) {
        return whatIf.form(Samples.SECRETARIAT, requests.get(reference));
    }

    private Course inForce(Reference reference) {
        return whatIf.inForce(Samples.SECRETARIAT, requests.get(reference));
    }

    private Course tried(Reference reference, WhatIfForm form) {
        return whatIf.with(form, Samples.SECRETARIAT, requests.get(reference));
    }
}
