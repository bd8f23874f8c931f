package fr.crig.avis.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.Signatory;
import fr.crig.avis.request.SentForm;
import fr.crig.avis.support.Deliveries;
import fr.crig.avis.support.RoundTrips;
import fr.crig.avis.support.Samples;
import fr.crig.avis.support.TestClock;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Requests that go from their deposit to what their funder did with the avis, decided at one meeting: each act as a browser sends
 * it, by somebody who is logged in, with the engine's jobs and the mails that follow from it. Looking at pages is none of it.
 */
final class Lifecycle {

    private static final String SECRETARIAT = "secretariat";
    private static final String AGENT = "agent.region";

    /** An act, and how it is looked at. */
    interface Meter {
        void act(String name, Runnable act);
    }

    private final MockMvcTester mvc;
    private final TestAccounts accounts;
    private final Committee committee;
    private final ManagementService engine;
    private final Deliveries deliveries;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final Map<String, MockHttpSession> windows = new HashMap<>();

    private Meter meter;

    Lifecycle(
            MockMvcTester mvc,
            TestAccounts accounts,
            Committee committee,
            ManagementService engine,
            Deliveries deliveries,
            TestClock clock,
            JdbcClient jdbc) {
        this.mvc = mvc;
        this.accounts = accounts;
        this.committee = committee;
        this.engine = engine;
        this.deliveries = deliveries;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** All of it. @return the references */
    List<String> run(int requests, Meter meter) {
        List<String> references = ready(requests, meter);
        long meeting = planned(references);
        convene(meeting);
        decide(meeting, references);
        close(meeting);
        references.forEach(this::followUp);
        return references;
    }

    /** Deposited, admitted and with all their opinions. */
    List<String> ready(int requests, Meter meter) {
        this.meter = meter;
        accounts.openAll();
        logIn();
        List<String> references =
                IntStream.range(0, requests).mapToObj(i -> deposit()).toList();
        references.forEach(this::admit);
        references.forEach(this::giveOpinions);
        return references;
    }

    private String deposit() {
        String path = "/demandes/brouillons/" + UUID.randomUUID();
        MultiValueMap<String, String> draft = SentForm.of(Samples.form());
        draft.add("act", "save");
        draft.add("version", "0");
        meter.act("draft", () -> post(AGENT, path, draft));
        String[] page = new String[1];
        meter.act("deposit", () -> {
            page[0] = post(AGENT, path + "/deposer", typed("version", 0));
            settle();
        });
        return page[0].substring(page[0].lastIndexOf('/') + 1);
    }

    private void admit(String reference) {
        int version = versionOf(reference);
        meter.act("admission", () -> {
            post(
                    SECRETARIAT,
                    "/demandes/" + reference + "/recevabilite",
                    typed("version", version, "decision", "ADMISSIBLE", "urgency", "NORMAL", "missingSeen", true));
            settle();
        });
    }

    private void giveOpinions(String reference) {
        List<Signatory> signatories = committee.signatories();
        for (Signatory signatory : signatories) {
            boolean last = signatory.equals(signatories.get(signatories.size() - 1));
            meter.act(last ? "last opinion" : "opinion", () -> {
                post(
                        "membre." + signatory.id().toLowerCase(Locale.ROOT),
                        "/demandes/" + reference + "/avis-signataire",
                        typed("link", "NONE", "stance", "FAVORABLE", "seenNumber", 0, "reserves", "Diffuser."));
                settle();
            });
        }
    }

    /** In twenty days, with these on its agenda. */
    long planned(List<String> references) {
        meter.act("meeting planned", () -> {
            post(
                    SECRETARIAT,
                    "/reunions/nouvelle",
                    typed(
                            "day", clock.today().plusDays(20),
                            "startsAt", "14:00",
                            "endsAt", "18:00",
                            "place", "Toulouse, préfecture"));
            settle();
        });
        long meeting = number("select max(id) from meeting");
        references.forEach(reference -> meter.act("placing", () -> {
            post(SECRETARIAT, "/demandes/" + reference + "/inscription", typed("meeting", meeting, "minutes", 10));
            settle();
        }));
        return meeting;
    }

    void convene(long meeting) {
        long version = number("select version from meeting where id = " + meeting);
        meter.act("convening", () -> {
            post(SECRETARIAT, "/reunions/" + meeting + "/convocation", typed("version", version));
            settle();
        });
    }

    /** Everybody is there and favourable. */
    void decide(long meeting, List<String> references) {
        clock.set(jdbc.sql("select starts_at from meeting where id = ?")
                .param(meeting)
                .query((row, rank) -> row.getTimestamp(1).toInstant())
                .single());
        logIn();
        String session = "/reunions/" + meeting + "/seance";
        meter.act("session opened", () -> post(SECRETARIAT, session + "/ouverture", typed()));
        MultiValueMap<String, String> present = attendance(meeting);
        meter.act("attendance", () -> post(SECRETARIAT, session + "/presences", present));
        for (String reference : references) {
            meter.act("decision typed", () -> post(SECRETARIAT, session + "/" + reference, decision()));
            MultiValueMap<String, String> seen = typed(
                    "version", number("select version + 1 from session_item where item = '" + reference + "'"),
                    "attendanceVersion", attendanceVersion(meeting));
            meter.act("decision and avis", () -> {
                post(SECRETARIAT, session + "/" + reference + "/confirmation", seen);
                settle();
            });
        }
    }

    /** The session ends, its minutes are sent, nobody remarks. */
    void close(long meeting) {
        long version = number("select version from meeting where id = " + meeting);
        meter.act("session closed", () -> {
            post(SECRETARIAT, "/reunions/" + meeting + "/seance/cloture", typed("version", version));
            settle();
        });
        MultiValueMap<String, String> minutes = typed(
                "version",
                number("select version from minutes where meeting = " + meeting),
                "act",
                "SEND",
                "debates[0]",
                "Débattu.");
        meter.act("minutes sent", () -> {
            post(SECRETARIAT, "/reunions/" + meeting + "/releve", minutes);
            settle();
        });
        clock.advance(Duration.ofDays(11));
        meter.act("minutes approved", this::settle);
        logIn();
    }

    private void followUp(String reference) {
        int version = versionOf(reference);
        meter.act("follow-up", () -> {
            post(
                    AGENT,
                    "/demandes/" + reference + "/suite",
                    typed("version", version, "result", "GRANTED", "amount", "1000", "decidedOn", clock.today()));
            settle();
        });
    }

    private MultiValueMap<String, String> attendance(long meeting) {
        MultiValueMap<String, String> typed = typed("act", "SAVE", "version", attendanceVersion(meeting));
        committee.signatories().forEach(one -> typed.add("places[" + one.id() + "].attendance", "PRESENT"));
        return typed;
    }

    private MultiValueMap<String, String> decision() {
        MultiValueMap<String, String> typed =
                typed("act", "SAVE", "version", 0, "outcome", "FAVORABLE", "text", "Le comité est favorable.");
        committee.signatories().forEach(one -> typed.add("voices[" + one.id() + "].stance", "FAVORABLE"));
        return typed;
    }

    // --- the machine
    // --------------------------------------------------------------------------------------------------

    /** The jobs that are due, as any node would run them, then the mails. */
    private void settle() {
        for (List<String> due = dueJobs(); !due.isEmpty(); due = dueJobs()) {
            due.forEach(engine::executeJob);
        }
        deliveries.deliverDue();
    }

    private List<String> dueJobs() {
        return jdbc.sql("""
                        select %s id_ from act_ru_job
                         where retries_ > 0 and suspension_state_ = 1 and (duedate_ is null or duedate_ <= ?)
                         order by create_time_, id_""".formatted(RoundTrips.ASKED_BY_THE_TEST))
                .param(Timestamp.from(clock.instant()))
                .query(String.class)
                .list();
    }

    /** Each in a window of its own. */
    private void logIn() {
        windows.clear();
        List<String> names = new ArrayList<>(List.of(SECRETARIAT, AGENT));
        committee.signatories().forEach(one -> names.add("membre." + one.id().toLowerCase(Locale.ROOT)));
        for (String name : names) {
            var window = new MockHttpSession();
            send(window, "/connexion", typed("username", name, "password", TestAccounts.PASSWORD));
            mvc.get().uri("/a-faire").session(window).exchange();
            windows.put(name, window);
        }
    }

    private String post(String username, String path, MultiValueMap<String, String> typed) {
        return send(windows.get(username), path, typed);
    }

    private String send(MockHttpSession window, String path, MultiValueMap<String, String> typed) {
        MockMvcRequestBuilder request = mvc.post().uri(path).session(window);
        typed.forEach((name, values) -> request.formField(name, values.toArray(String[]::new)));
        MvcTestResult answer = request.with(csrf()).exchange();
        assertThat(answer.getResponse().getStatus())
                .as("%s %s: %s", path, typed, answer.getMvcResult().getResolvedException())
                .isEqualTo(HttpStatus.FOUND.value());
        String next = answer.getResponse().getRedirectedUrl();
        assertThat(next).as(path).doesNotContain("/connexion");
        return next;
    }

    private static MultiValueMap<String, String> typed(Object... namesAndValues) {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            typed.add(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
        }
        return typed;
    }

    private long attendanceVersion(long meeting) {
        return number("select version + 1 from meeting_session where meeting = " + meeting);
    }

    private int versionOf(String reference) {
        return (int) number("select version from funding_request where reference = '" + reference + "'");
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
