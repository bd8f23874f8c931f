package fr.crig.avis.demo;

import fr.crig.avis.committee.WorkingDays;
import fr.crig.avis.convocation.AnswerChoice;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.request.Urgency;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Reference;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A request at each stage, made once on an empty register. The days of a story follow each other, but none of its terms lies
 * in the past unless the story is about being late: the engine's own clock does not go back.
 */
@Component
@Profile("demo")
class DemoRequests {

    private static final int HELD_MEETING_DAYS_AGO = 5;
    private static final int NEXT_MEETING_IN_DAYS = 24;
    private static final int ABSENCE_IN_DAYS = 10;
    private static final int ABSENCE_DAYS = 12;

    private final DemoClock clock;
    private final DemoPeople people;
    private final DemoMeetings meetings;
    private final DemoConvocation convocations;
    private final DemoMinutes minutes;
    private final DemoConsultations consultations;
    private final DemoFollowUp followUp;
    private final DemoAgreement agreement;
    private final RequestReader reader;
    private final Patience patience;
    private final DemoWelcome welcome;
    private final WorkingDays workingDays;
    private final JdbcClient jdbc;

    private DemoCases cases;
    private long heldMeeting;
    private long nextMeeting;

    DemoRequests(
            DemoClock clock,
            DemoPeople people,
            DemoMeetings meetings,
            DemoConvocation convocations,
            DemoMinutes minutes,
            DemoConsultations consultations,
            DemoFollowUp followUp,
            DemoAgreement agreement,
            RequestReader reader,
            Patience patience,
            DemoWelcome welcome,
            WorkingDays workingDays,
            JdbcClient jdbc) {
        this.clock = clock;
        this.people = people;
        this.meetings = meetings;
        this.convocations = convocations;
        this.minutes = minutes;
        this.consultations = consultations;
        this.followUp = followUp;
        this.agreement = agreement;
        this.reader = reader;
        this.patience = patience;
        this.welcome = welcome;
        this.workingDays = workingDays;
        this.jdbc = jdbc;
    }

    /** Once traffic is accepted: the engine runs no job before. Other nodes start when this is done. */
    @EventListener
    @Order(0)
    public void onReady(AvailabilityChangeEvent<ReadinessState> change) {
        if (change.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
            makeOnce();
            welcome.say();
        }
    }

    private void makeOnce() {
        boolean empty = jdbc.sql("select count(*) from funding_request")
                        .query(Long.class)
                        .single()
                == 0;
        if (!empty) {
            return;
        }
        cases = DemoCases.read(clock.instant());
        try {
            tell();
        } finally {
            clock.comeBack();
        }
    }

    private void tell() {
        agreement.tell();
        inVote();
        planMeetings();
        meetingHeld();
        onNextAgenda();
        circulatingAndLate();
        lapsing();
        inDebate();
        missingPieces();
        withdrawn();
        outsideThePerimeter();
        circulating();
        submitted();
        people.draft("agent.prefecture", cases.form("draft"));
        nextMeetingConvened();
        planAbsence();
    }

    /** Two answers: one that comes, and holds the mandate of the other. */
    private void nextMeetingConvened() {
        clock.goBack(2);
        convocations.send(nextMeeting);
        clock.goBack(1);
        convocations.answer("membre.region", nextMeeting, AnswerChoice.PRESENT, "");
        convocations.answer("membre.ign", nextMeeting, AnswerChoice.REPRESENTED, "REGION");
    }

    private void planAbsence() {
        clock.comeBack();
        LocalDate today = ParisTime.day(clock.instant());
        people.planAbsence(
                "membre.ign", today.plusDays(ABSENCE_IN_DAYS), today.plusDays(ABSENCE_IN_DAYS + ABSENCE_DAYS));
    }

    private void planMeetings() {
        LocalDate today = ParisTime.day(clock.instant());
        clock.goBack(30);
        heldMeeting = meetings.plan(today.minusDays(HELD_MEETING_DAYS_AGO), cases.word("place"), "");
        LocalDate next = workingDays.onOrAfter(today.plusDays(NEXT_MEETING_IN_DAYS));
        nextMeeting = meetings.plan(next, cases.word("place"), cases.word("link"));
    }

    /** Its three requests: one closed since, one whose follow-up is awaited, one postponed. */
    private void meetingHeld() {
        Reference aude = deposited(21, "agent.region", "aude");
        readyAfter(20, aude);
        Reference hauteGaronne = deposited(20, "agent.region", "haute-garonne");
        readyWithReserves(hauteGaronne);
        Reference lidar = deposited(19, "agent.region", "lidar");
        readyAfter(18, lidar);

        clock.goBack(HELD_MEETING_DAYS_AGO + 6);
        List.of(aude, hauteGaronne, lidar).forEach(reference -> meetings.place(reference, heldMeeting, 30));
        convocations.send(heldMeeting);

        clock.goBack(HELD_MEETING_DAYS_AGO - 1);
        decide(aude, hauteGaronne, lidar);
        meetings.hold(heldMeeting);

        clock.goBack(HELD_MEETING_DAYS_AGO - 3);
        minutes.send(heldMeeting, cases.word("debated.before"), cases.word("debated.after"));

        clock.goBack(1);
        minutes.remark("membre.ign", heldMeeting, cases.word("debated.remark"));
        followUp.grant("agent.region", aude, "120000", ParisTime.day(clock.instant()), cases.word("decision"));
    }

    private void readyWithReserves(Reference hauteGaronne) {
        people.admit(hauteGaronne, Urgency.NORMAL);
        clock.goBack(16);
        people.giveOpinion(
                "membre.ign",
                hauteGaronne,
                "FAVORABLE_WITH_RESERVES",
                "",
                cases.word("reserve.open"),
                cases.word("reserve.control"));
        for (String member : List.of("membre.prefecture", "membre.region", "membre.openig")) {
            people.giveOpinion(member, hauteGaronne, "FAVORABLE", cases.word("reasons.partner"));
        }
        leaves(hauteGaronne, RequestState.CIRCULATING);
    }

    private void decide(Reference aude, Reference hauteGaronne, Reference lidar) {
        meetings.open(heldMeeting);
        meetings.decide(heldMeeting, aude, "FAVORABLE", cases.word("text.favourable"), Map.of());
        leaves(aude, RequestState.ON_AGENDA);
        meetings.decide(
                heldMeeting,
                hauteGaronne,
                "FAVORABLE_WITH_RESERVES",
                cases.word("text.reserves"),
                Map.of("IGN", "FAVORABLE_WITH_RESERVES"),
                cases.word("reserve.open"),
                cases.word("reserve.control"));
        leaves(hauteGaronne, RequestState.ON_AGENDA);
        meetings.postpone(
                heldMeeting,
                lidar,
                cases.word("postponed.reason"),
                cases.word("postponed.expected"),
                Map.of("IGN", "ABSTENTION"));
    }

    private void onNextAgenda() {
        Reference ocsge = deposited(18, "agent.prefecture", "ocsge");
        readyAfter(17, ocsge);
        meetings.place(ocsge, nextMeeting, 20);
    }

    private void circulatingAndLate() {
        Reference jumeau = deposited(35, "agent.region", "jumeau");
        clock.goBack(33);
        people.admit(jumeau, Urgency.NORMAL);
        clock.goBack(12);
        people.giveOpinion("membre.openig", jumeau, "FAVORABLE", cases.word("reasons.partner"));
        people.giveOpinion("membre.prefecture", jumeau, "UNFAVORABLE", cases.word("reasons.against"));
    }

    private void lapsing() {
        Reference adresses = deposited(33, "agent.prefecture", "adresses");
        clock.goBack(32);
        people.askCompletion(adresses, cases.word("letter"));
    }

    /** Before any meeting was planned: there was none to wait for. */
    private void inVote() {
        Reference littoral = deposited(18, "agent.region", "littoral");
        readyAfter(17, littoral);
        consultations.contribute("membre.ign", littoral, cases.word("debate.question"));
        consultations.contribute("secretariat", littoral, cases.word("debate.answer"));
        clock.goBack(1);
        consultations.putToTheVote(littoral, "FAVORABLE", cases.word("text.favourable"));
        consultations.vote("membre.ign", littoral, "FAVORABLE");
    }

    private void inDebate() {
        Reference inondation = deposited(8, "agent.region", "inondation");
        readyAfter(HELD_MEETING_DAYS_AGO - 1, inondation);
        consultations.contribute("membre.prefecture", inondation, cases.word("debate.useful"));
    }

    private void missingPieces() {
        Reference equipements = deposited(15, "agent.prefecture", "equipements");
        clock.goBack(12);
        people.askCompletion(equipements, cases.word("letter"));
    }

    private void withdrawn() {
        Reference climat = deposited(13, "agent.region", "climat");
        people.admit(climat, Urgency.NORMAL);
        clock.goBack(9);
        people.withdraw("agent.region", climat, cases.word("withdrawn"));
    }

    private void outsideThePerimeter() {
        Reference exclusion = deposited(11, "agent.region", "exclusion");
        people.rejectOutsidePerimeter(exclusion, cases.word("outside"));
    }

    private void circulating() {
        Reference webinaire = deposited(4, "agent.region", "webinaire");
        clock.goBack(3);
        people.admit(webinaire, Urgency.FAST);
        clock.goBack(1);
        people.recuse("membre.openig", webinaire);
    }

    private void submitted() {
        deposited(2, "agent.prefecture", "orthophoto");
    }

    private Reference deposited(int daysAgo, String agent, String name) {
        clock.goBack(daysAgo);
        return people.deposit(agent, cases.form(name));
    }

    private void readyAfter(int daysAgo, Reference reference) {
        clock.goBack(daysAgo);
        people.admit(reference, Urgency.NORMAL);
        clock.goBack(Math.max(1, daysAgo - 3));
        for (String member : List.of("membre.prefecture", "membre.region", "membre.ign", "membre.openig")) {
            people.giveOpinion(member, reference, "FAVORABLE", cases.word("reasons.partner"));
        }
        leaves(reference, RequestState.CIRCULATING);
    }

    /** The engine's next steps belong to the day of the last act: the clock must not move before they are done. */
    private void leaves(Reference reference, RequestState state) {
        patience.untilTrue(() -> reader.get(reference).state() != state);
    }
}
