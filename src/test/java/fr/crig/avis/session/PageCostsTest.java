package fr.crig.avis.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.SelectCounter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * What a page asks of the database, as H2 counts it: no more when more waits and when the agenda is longer, and no more than a
 * few queries.
 */
class PageCostsTest extends SessionStory {

    private static final Logger LOG = LoggerFactory.getLogger(PageCostsTest.class);

    /**
     * Of each page, for whom it costs most, so that one query more is noticed. One of them reads the account again, as each request
     * does; what the session costs is told apart below.
     */
    private static final Map<String, Integer> MOST = Map.ofEntries(
            Map.entry("meetings", 7),
            Map.entry("backlog", 4),
            Map.entry("meeting to come", 12),
            Map.entry("meeting of today", 11),
            Map.entry("meeting over", 12),
            Map.entry("meeting left open", 11),
            Map.entry("session", 12),
            Map.entry("item", 12),
            Map.entry("decided item", 13),
            Map.entry("members", 3),
            Map.entry("requests", 9),
            Map.entry("circulating", 12),
            Map.entry("ready", 12),
            Map.entry("recorded", 12),
            Map.entry("register", 8),
            Map.entry("what-if", 10),
            Map.entry("worklist", 12),
            // Somebody is late, one meeting runs, another waits for answers, and the minutes of a third are to be
            // written.
            Map.entry("worklist of a busy day", 12));

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private SelectCounter selects;

    @Autowired
    private ClosingDesk closing;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void areTheSameForALongAgendaAndALongBacklog() {
        Map<String, Long> few = pages(2);
        Map<String, Long> many = pages(5);
        assertThat(many).isEqualTo(few);
        assertThat(many.keySet()).hasSizeGreaterThan(MOST.size());
        many.forEach((page, count) ->
                assertThat(count).as(page).isLessThanOrEqualTo(MOST.get(page.substring(0, page.indexOf(',')))));
        tell(many);
    }

    /** @param counts by page and reader */
    void tell(Map<String, Long> counts) {
        counts.forEach((page, count) -> LOG.info("{}: {} queries", page, count));
    }

    /** Its last use is written once a minute. */
    @Test
    void costsOneReadToStayLoggedIn() {
        accounts.openAll();
        var window = new MockHttpSession();
        mvc.post()
                .uri("/connexion")
                .session(window)
                .formField("username", "membre.ign")
                .formField("password", TestAccounts.PASSWORD)
                .with(csrf())
                .exchange();
        visit("/avis", window);
        assertThat(ofSession(window)).containsExactly("select 1");
        jdbc.sql("update spring_session set last_access_time = last_access_time - 60000")
                .update();
        assertThat(ofSession(window)).containsExactlyInAnyOrder("select 1", "update 1");
        assertThat(ofSession(window)).containsExactly("select 1");
    }

    private List<String> ofSession(MockHttpSession window) {
        return selects.statements("spring_session", () -> visit("/avis", window)).stream()
                .map(one -> one.sql().strip().substring(0, 6).toLowerCase(Locale.ROOT) + " " + one.times())
                .toList();
    }

    private void visit(String path, MockHttpSession window) {
        mvc.get().uri(path).session(window).exchange();
    }

    private Map<String, Long> pages(int items) {
        startFromNothing();
        accounts.openAll();
        Map<String, Long> counts = new TreeMap<>();
        Meeting leftOpen = running(ready(items));
        Reference circulating = stages.circulating();
        stages.opinion(stages.circulating(), "IGN", "FAVORABLE");
        ready(items);
        planned();
        count("worklist", "/a-faire", counts);
        clock.set(leftOpen.startsAt().plus(Duration.ofDays(1)));
        Meeting over = held(ready(items));
        clock.set(over.startsAt().plus(Duration.ofDays(1)));
        Reference[] onAgenda = ready(items);
        Meeting meeting = running(onAgenda);
        String today = "/reunions/" + meeting.id();
        Map<String, String> paths = Map.ofEntries(
                Map.entry("meetings", "/reunions"),
                Map.entry("backlog", "/reunions/attente"),
                Map.entry(
                        "meeting to come", "/reunions/" + convened(ready(items)).id()),
                Map.entry("meeting over", "/reunions/" + over.id()),
                Map.entry("meeting left open", "/reunions/" + leftOpen.id()),
                Map.entry("meeting of today", today),
                Map.entry("session", today + "/seance"),
                Map.entry("item", today + "/seance/" + onAgenda[1]),
                Map.entry("decided item", today + "/seance/" + onAgenda[0]),
                Map.entry("members", "/membres"),
                Map.entry("requests", "/demandes"),
                Map.entry("circulating", "/demandes/" + circulating),
                Map.entry("ready", "/demandes/" + onAgenda[1]),
                Map.entry("recorded", "/demandes/" + onAgenda[0]),
                Map.entry("register", "/avis"),
                Map.entry("what-if", "/regles/simulation?demande=" + onAgenda[1]),
                Map.entry("worklist of a busy day", "/a-faire"));
        paths.forEach((name, path) -> count(name, path, counts));
        return counts;
    }

    private Reference[] ready(int items) {
        return IntStream.range(0, items).mapToObj(i -> ready()).toArray(Reference[]::new);
    }

    /** With everybody there, and the first item decided on. */
    private Meeting running(Reference... references) {
        Meeting meeting = opened(references);
        everybodyIsThere(meeting);
        decide(meeting, references[0], favorable(meeting, references[0]));
        return meeting;
    }

    /** The first decided on, the others back to wait. */
    private Meeting held(Reference... references) {
        Meeting meeting = running(references);
        var form = new ClosingForm();
        form.version = meetings.get(meeting.id()).version();
        Stream.of(references).skip(1).forEach(reference -> form.item(reference.value()).fate = "RETURNED");
        closing.close(SECRETARIAT, meeting.id(), form);
        return meeting;
    }

    private void count(String name, String path, Map<String, Long> counts) {
        List.of("secretariat", "membre.ign", "agent.region", "suppleant.ign", "membre.region", "admin")
                .forEach(reader -> count(name + ", " + reader, reader, path, counts));
    }

    private void count(String name, String reader, String path, Map<String, Long> counts) {
        // What the test asks to know who that is, is no cost of the page.
        RequestPostProcessor signedIn = accounts.signedIn(reader);
        if (get(signedIn, path) != 200) {
            return;
        }
        List<SelectCounter.Asked> asked = selects.during(() -> get(signedIn, path));
        counts.put(name, SelectCounter.sum(asked));
        asked.forEach(one -> LOG.debug("    {}", one));
    }

    private int get(RequestPostProcessor signedIn, String path) {
        return mvc.get().uri(path).with(signedIn).exchange().getResponse().getStatus();
    }
}
