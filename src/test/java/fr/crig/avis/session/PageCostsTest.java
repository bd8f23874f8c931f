package fr.crig.avis.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.SelectCounter;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
            Map.entry("meeting of today", 12),
            Map.entry("meeting over", 12),
            Map.entry("meeting left open", 12),
            Map.entry("session", 12),
            Map.entry("session over", 12),
            Map.entry("item", 12),
            Map.entry("decided item", 12),
            Map.entry("members", 3),
            Map.entry("requests", 9),
            Map.entry("circulating", 12),
            Map.entry("ready", 12),
            Map.entry("recorded", 12),
            Map.entry("register", 8),
            Map.entry("what-if", 10),
            Map.entry("worklist", 12),
            // Somebody is late, one meeting runs, another waits for answers, the minutes of a third are to be written,
            // those
            // of a fourth to be read, a debate is open, and the convention comes to its end.
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
        Meeting toCome = convened(ready(items));
        toCome.references().forEach(this::debate);
        convocationsWereSent();
        somethingElseIsOnEachAgenda();
        mandatesAreDeclined();
        minutesAreSent(over);
        agreementEnds();
        String today = "/reunions/" + meeting.id();
        Map<String, String> paths = Map.ofEntries(
                Map.entry("meetings", "/reunions"),
                Map.entry("backlog", "/reunions/attente"),
                Map.entry("meeting to come", "/reunions/" + toCome.id()),
                Map.entry("meeting over", "/reunions/" + over.id()),
                Map.entry("meeting left open", "/reunions/" + leftOpen.id()),
                Map.entry("meeting of today", today),
                Map.entry("session", today + "/seance"),
                Map.entry("session over", "/reunions/" + over.id() + "/seance"),
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

    /** At each meeting the IGN gave its mandate to the Région, which did not take it. */
    private void mandatesAreDeclined() {
        jdbc.sql("""
                        insert into convocation_answer
                               (meeting, signatory, number, choice, mandate_to, starts_at, given_by, given_name, reported, given_at)
                        select id, 'IGN', 1, 'REPRESENTED', 'REGION', starts_at, 'membre.ign', 'Membre IGN', false, :now
                          from meeting""").param("now", in(0)).update();
        jdbc.sql("""
                        insert into mandate_refusal (meeting, giver, answer, given_by, given_name, given_at)
                        select id, 'IGN', 1, 'membre.region', 'Membre Région', :now from meeting""").param("now", in(0)).update();
    }

    private void somethingElseIsOnEachAgenda() {
        jdbc.sql("""
                        insert into agenda_item (meeting, rank_in_meeting, code, kind, title, minutes)
                        select m.id, (select count(*) from agenda_item i where i.meeting = m.id), 'information', 'INFORMATION',
                               'Calendrier', 10
                          from meeting m""").update();
    }

    private void convocationsWereSent() {
        jdbc.sql("""
                        insert into convocation
                               (meeting, sequence_number, occasion, uid, starts_at, ends_at, without_quorum, agenda_revision,
                                item_count, addressees, sent_at, sent_by, sent_name)
                        select id, 0, 'CONVENED', 'seance-' || id, starts_at, ends_at, without_quorum, agenda_revision, 1, '{"all": []}', :now,
                               'secretariat', 'Secrétariat'
                          from meeting""").param("now", in(0)).update();
    }

    private void debate(Reference reference) {
        jdbc.sql("""
                        insert into consultation (version, reference, state, urgent, opened_at, debate_end, earliest_end)
                        values (0, :reference, 'DEBATE', false, :now, :end, :end)""")
                .param("reference", reference.value())
                .param("now", in(0))
                .param("end", in(5))
                .update();
    }

    /** Nobody has remarked. */
    private void minutesAreSent(Meeting meeting) {
        jobs.runDue(meeting.subject());
        assertThat(jdbc.sql("""
                                update minutes set state = 'REMARKS', text_number = 1, sent_number = 1, sent_at = :now,
                                       remarks_term = :term
                                 where meeting = :meeting""")
                        .param("now", in(0))
                        .param("term", in(15))
                        .param("meeting", meeting.id())
                        .update())
                .isOne();
    }

    /** In three months, unless silence renews it: a notice came too late. */
    private void agreementEnds() {
        LocalDate first = clock.today().minusMonths(33);
        jdbc.sql("""
                        insert into agreement (id, version, signed_on, first_day, months, renewal, notice_length, notice_unit,
                               signatories, recorded_at, recorded_by, task_open)
                        values (1, 0, :first, :first, 36, 'TACIT', 6, 'MONTHS', 'IGN', :now, 'Secrétariat', false)""").param("first", first).param("now", in(0)).update();
        jdbc.sql("""
                        insert into agreement_term
                               (agreement, rank_in_agreement, first_day, last_day, months, chain_start, chain_months, origin)
                        values (1, 0, :first, :last, 36, :first, 36, 'FIRST')""")
                .param("first", first)
                .param("last", first.plusMonths(36).minusDays(1))
                .update();
        jdbc.sql("""
                        insert into agreement_notice
                               (agreement, rank_in_agreement, given_on, given_by, recorded_at, recorded_by)
                        values (1, 0, :today, 'IGN', :now, 'Secrétariat')""").param("today", clock.today()).param("now", in(0)).update();
    }

    private OffsetDateTime in(int days) {
        return clock.instant().plus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC);
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
