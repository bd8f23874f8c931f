package fr.crig.avis.request;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.account.DossierFacts;
import fr.crig.avis.account.Visibility;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Role;
import fr.crig.avis.storage.Json;
import fr.crig.avis.support.Samples;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

class RequestListTest extends RequestPagesTest {

    private static final List<String> SIGNATORIES = List.of("PREFECTURE", "REGION", "IGN", "OPENIG");
    private static final long SEED = 20260312;
    private static final String SIRET = "20011000500010";

    @Autowired
    private RequestRows rows;

    @Autowired
    private RequestDues dues;

    @Autowired
    private SiblingRequests siblings;

    @Autowired
    private JdbcClient jdbc;

    private record Planted(UUID formKey, DossierFacts facts) {

        String reference() {
            return facts.draft()
                    ? null
                    : Reference.of(2026, (int) formKey.getLeastSignificantBits())
                            .value();
        }
    }

    /** List, count, search, export, calendar and other requests of an applicant: each has the rule in its SQL. */
    @Test
    void showsExactlyWhatTheVisibilityRuleAllows() {
        Random random = new Random(SEED);
        List<Planted> planted = new ArrayList<>();
        for (int i = 1; i <= 120; i++) {
            planted.add(plant(i, random));
        }
        for (Actor reader : readers()) {
            List<Planted> allowed = planted.stream()
                    .filter(one -> Visibility.maySeeDossier(reader, one.facts()))
                    .toList();
            String words = "seed " + SEED + ", " + reader;
            assertListed(reader, allowed, words);
            assertThat(references(
                            dues.between(reader, clock.today(), clock.today().plusDays(40)).stream()
                                    .map(due -> due.reference().value())))
                    .as(words)
                    .isEqualTo(references(allowed.stream().map(Planted::reference)));
            assertSiblings(reader, allowed, words);
        }
    }

    private void assertListed(Actor reader, List<Planted> allowed, String words) {
        Set<UUID> keys = allowed.stream().map(Planted::formKey).collect(Collectors.toSet());
        assertThat(listed(reader, RequestFilter.NONE)).as(words).isEqualTo(keys);
        assertThat(listed(reader, searching("pcrs"))).as(words).isEqualTo(keys);
        assertThat(rows.page(reader, searching("pcrs"), RequestOrder.NEWEST, PageRequest.of(0, 1))
                        .getTotalElements())
                .as(words)
                .isEqualTo(keys.size());
        assertThat(rows.rows(reader, RequestFilter.NONE, RequestOrder.NEWEST, PageRequest.of(0, 1000)))
                .as(words)
                .extracting(RequestRow::formKey)
                .containsExactlyInAnyOrderElementsOf(keys);
        assertThat(rows.years(reader))
                .as(words)
                .hasSize(allowed.stream().allMatch(one -> one.facts().draft()) ? 0 : 1);
    }

    /** Those that are not visible are told without a name: only that there are some. */
    private void assertSiblings(Actor reader, List<Planted> allowed, String words) {
        Set<String> visible = references(allowed.stream().map(Planted::reference));
        assertThat(siblings.of(applicant(), null, reader))
                .as(words)
                .isNotEmpty()
                .allSatisfy(sibling -> assertThat(sibling.visible()).isEqualTo(visible.contains(sibling.reference())));
    }

    private static Dossier.Applicant applicant() {
        return Json.read("{\"siret\": \"%s\"}".formatted(SIRET), Dossier.Applicant.class);
    }

    private static Set<String> references(Stream<String> some) {
        return some.filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static RequestFilter searching(String words) {
        return new RequestFilter(words, null, null, null, null, null, null, null, null);
    }

    /** Every set of roles with every signatory, and none. */
    private static List<Actor> readers() {
        List<Actor> readers = new ArrayList<>();
        for (int mask = 0; mask < 1 << Role.values().length; mask++) {
            EnumSet<Role> roles = EnumSet.noneOf(Role.class);
            for (Role role : Role.values()) {
                if ((mask & 1 << role.ordinal()) != 0) {
                    roles.add(role);
                }
            }
            Stream.concat(SIGNATORIES.stream(), Stream.of((String) null))
                    .map(signatory -> new Actor("someone", "Someone", roles, signatory, false))
                    .forEach(readers::add);
        }
        return readers;
    }

    private Set<UUID> listed(Actor reader, RequestFilter filter) {
        return rows.page(reader, filter, RequestOrder.NEWEST, PageRequest.of(0, 1000)).stream()
                .map(RequestRow::formKey)
                .collect(Collectors.toSet());
    }

    private Planted plant(int number, Random random) {
        UUID key = new UUID(0, number);
        RequestState state = RequestState.values()[random.nextInt(RequestState.values().length)];
        String receiving = SIGNATORIES.get(random.nextInt(SIGNATORIES.size()));
        boolean draft = state == RequestState.DRAFT;
        Reference reference = draft ? null : Reference.of(2026, number);
        jdbc.sql("""
                        insert into funding_request (version, form_key, reference, receiving_signatory, depositor, state,
                          state_since, created_at, revision, suspended_days, completion_count, due, title, search_words,
                          applicant_siret, dossier)
                        values (0, ?, ?, ?, 'agent', ?, current_timestamp, current_timestamp, 1, 0, 0, ?, 'PCRS', ' pcrs ', ?, '{}')""")
                .params(
                        key,
                        draft ? null : reference.value(),
                        receiving,
                        state.name(),
                        clock.instant().plus(Duration.ofDays(number % 30)).atOffset(ZoneOffset.UTC),
                        SIRET)
                .update();
        return new Planted(key, new DossierFacts(draft, receiving, draft ? Set.of() : circulate(reference, random)));
    }

    private Set<String> circulate(Reference reference, Random random) {
        Set<String> asked = new HashSet<>();
        SIGNATORIES.stream().filter(signatory -> random.nextBoolean()).forEach(asked::add);
        if (!asked.isEmpty()) {
            jdbc.sql("""
                            insert into circulation (version, reference, opened_at, due, term, rule)
                            values (0, ?, current_timestamp, current_timestamp, current_timestamp, 'UNTIL_GIVEN')""").param(reference.value()).update();
            asked.forEach(signatory ->
                    jdbc.sql("""
                            insert into circulation_asked (circulation, signatory)
                            select id, ? from circulation where reference = ?""").params(signatory, reference.value()).update());
        }
        return asked;
    }

    @Test
    void saysWhoIsWaitedFor() {
        stages.circulating();
        assertPage(get("membre.ign", "/demandes"), 200, "0 avis sur", "manque", "IGN Occitanie", "dans 30 jours");
    }

    @Test
    void saysWhatIsLate() {
        stages.submitted();
        clock.advanceDays(13);
        assertPage(get(AGENT, "/demandes?retard=true"), 200, "D-2026-0001", "en retard de 3 jours");
        assertPage(get(SECRETARIAT, "/demandes"), 200, "en retard de 3 jours");
    }

    @Test
    void narrowsByStateThemeSignatoryAndLateness() {
        stages.submitted();
        assertThat(found("?etat=SUBMITTED&theme=PCRS&signataire=REGION")).isTrue();
        assertThat(found("?etat=CIRCULATING")).isFalse();
        assertThat(found("?theme=LIDAR")).isFalse();
        assertThat(found("?signataire=IGN")).isFalse();
        assertThat(found("?retard=true")).isFalse();
        assertThat(found("?etat=%27%20or%201%3D1")).isFalse();
        assertPage(get(SECRETARIAT, "/demandes?theme=LIDAR"), 200, "<option value=\"LIDAR\" selected");
    }

    private boolean found(String filter) {
        return text(get(SECRETARIAT, "/demandes" + filter)).contains("D-2026-0001");
    }

    @Test
    void showsDraftsToTheAgentsOfTheSignatoryOnly() {
        UUID key = UUID.randomUUID();
        desk.saveDraft(agent(), key, 0, Samples.form());
        assertPage(get(AGENT, "/demandes?brouillons=true"), 200, "/demandes/brouillons/" + key);
        assertThat(text(get(SECRETARIAT, "/demandes"))).doesNotContain(key.toString());
        assertThat(text(get("agent.ign", "/demandes"))).doesNotContain(key.toString());
    }

    @Test
    void turnsPagesOf25AndKeepsTheFilter() {
        Random random = new Random(SEED);
        for (int i = 1; i <= 60; i++) {
            plant(i, random);
        }
        String page = text(get(SECRETARIAT, "/demandes?signataire=REGION&size=2"));
        assertThat(page).contains("Page 1 sur").contains("signataire=REGION").contains("page=2");
        List<UUID> seen = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            rows.page(secretary(), RequestFilter.NONE, RequestOrder.NEWEST, PageRequest.of(number, 25))
                    .forEach(row -> seen.add(row.formKey()));
        }
        assertThat(seen).doesNotHaveDuplicates().hasSameSizeAs(listed(secretary(), RequestFilter.NONE));
    }
}
