package fr.crig.avis.request;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.account.DossierFacts;
import fr.crig.avis.account.Readership;
import fr.crig.avis.account.Readerships;
import fr.crig.avis.account.Visibility;
import fr.crig.avis.page.FirstFound;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Role;
import fr.crig.avis.storage.Json;
import fr.crig.avis.support.Samples;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
    private Readerships readerships;

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

    /** As a link that is old. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "etat=RANGEE",
                "theme=PLUS_TARD",
                "signataire=ONF",
                "departement=75",
                "annee=20X6",
                "avis=PEUT_ETRE"
            })
    void saysWhichCriterionNothingCanAnswer(String criterion) {
        String value = criterion.substring(criterion.indexOf('=') + 1);
        assertThat(text(get("membre.ign", "/demandes?mots=pcrs&" + criterion + "&page=2")))
                .contains(
                        "«\u00a0" + value + "\u00a0» n’est pas un choix de cette page.",
                        "href=\"/demandes?mots=pcrs\"");
        assertThat(text(get("membre.ign", "/demandes"))).doesNotContain("n’est pas un choix");
        for (String known : List.of(
                "etat=READY",
                "theme=PCRS",
                "signataire=IGN",
                "departement=11",
                "departement=region",
                "annee=2026",
                "avis=GIVEN")) {
            assertThat(text(get("membre.ign", "/demandes?" + known))).as(known).doesNotContain("n’est pas un choix");
        }
    }

    /** Whoever asked for another order is not to take this one for it. */
    @Test
    void saysWhichOrderItDoesNotKnow() {
        assertThat(text(get("membre.ign", "/demandes?mots=pcrs&tri=couleur&page=2")))
                .contains(
                        "Tri «\u00a0couleur\u00a0»\u00a0: cette page ne le connaît pas.",
                        "La liste est triée ainsi\u00a0: demande, la plus récente d’abord.",
                        "href=\"/demandes?mots=pcrs\"")
                .doesNotContain("la liste est donc vide");
        Stream.concat(Stream.of(""), RequestOrder.all().stream().map(RequestOrder::word))
                .forEach(word -> assertThat(text(get("membre.ign", "/demandes?tri=" + word)))
                        .as(word)
                        .doesNotContain("cette page ne le connaît pas"));
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
        assertThat(rows.page(reader, searching("pcrs"), newest(), PageRequest.of(0, 1))
                        .getTotalElements())
                .as(words)
                .isEqualTo(keys.size());
        assertThat(rows.rows(rows.ids(reader, RequestFilter.NONE, RequestOrder.STATE)))
                .as(words)
                .extracting(RequestRow::formKey)
                .containsExactlyInAnyOrderElementsOf(keys);
        assertThat(rows.years(reader))
                .as(words)
                .hasSize(allowed.stream().allMatch(one -> one.facts().draft()) ? 0 : 1);
    }

    private static RequestRows.Sorting newest() {
        return new RequestRows.Sorting(RequestOrder.NEWEST, null);
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
        return rows.page(reader, filter, newest(), PageRequest.of(0, 1000)).stream()
                .map(RequestRow::formKey)
                .collect(Collectors.toSet());
    }

    private Planted plant(int number, Random random) {
        RequestState state = RequestState.values()[random.nextInt(RequestState.values().length)];
        String receiving = SIGNATORIES.get(random.nextInt(SIGNATORIES.size()));
        boolean draft = state == RequestState.DRAFT;
        return plant(number, state, new DossierFacts(draft, receiving, draft ? Set.of() : some(random)));
    }

    private Planted plant(int number, RequestState state, DossierFacts facts) {
        var planted = new Planted(new UUID(0, number), facts);
        readerships.keep(facts);
        jdbc.sql("""
                        insert into funding_request (version, form_key, reference, receiving_signatory, depositor, state,
                          state_since, created_at, revision, suspended_days, completion_count, due, title, applicant_siret,
                          dossier, readership, deposit_year)
                        values (0, ?, ?, ?, 'agent', ?, current_timestamp, current_timestamp, 1, 0, 0, ?, 'PCRS', ?, '{}', ?, ?)""")
                .params(
                        planted.formKey(),
                        planted.reference(),
                        facts.receivingSignatory(),
                        state.name(),
                        clock.instant().plus(Duration.ofDays(number % 30)).atOffset(ZoneOffset.UTC),
                        SIRET,
                        Readership.of(facts),
                        facts.draft() ? null : 2026)
                .update();
        jdbc.sql("""
                        insert into request_term (request, term, readership)
                        select id, 'pcrs', readership from funding_request where form_key = ?""").param(planted.formKey()).update();
        return planted;
    }

    private static Set<String> some(Random random) {
        return SIGNATORIES.stream().filter(signatory -> random.nextBoolean()).collect(Collectors.toSet());
    }

    /** At each step, who reads it by its number is who reads it by its draft, its signatory and its circulation. */
    @Test
    void keepsWithEachRequestWhoMayReadIt() {
        UUID key = UUID.randomUUID();
        desk.saveDraft(agent(), key, 0, Samples.form());
        Reference withdrawn = stages.submitted();
        desk.withdraw(agent(), withdrawn, reader.get(withdrawn).version(), "Doublon.");
        stages.circulating();
        for (FundingRequest request :
                List.of(reader.draft(agent(), key), reader.get(withdrawn), reader.get(Reference.of(2026, 2)))) {
            for (Actor one : readers()) {
                assertThat(readerships.readableBy(one).contains(request.readership()))
                        .as("%s, %s", request.state(), one)
                        .isEqualTo(reader.maySee(one, request));
            }
        }
        assertThat(termsOfAnotherReadership()).isZero();
    }

    private long termsOfAnotherReadership() {
        return jdbc.sql("""
                        select count(*) from request_term t join funding_request r on r.id = t.request
                         where t.readership <> r.readership""").query(Long.class).single();
    }

    /** More than a thousand are not counted; the list goes on behind the last one, and each is on some page. */
    @Test
    void countsNoMoreThanAThousandAndReachesAll() {
        for (int number = 1; number <= FirstFound.MOST + 2; number++) {
            plant(number, RequestState.CLOSED, new DossierFacts(false, "REGION", Set.of()));
        }
        String first = text(get(SECRETARIAT, "/demandes"));
        assertThat(first)
                .contains("Plus de 1\u202f000 demandes", "Page 1 sur 40 (plus de 1\u202f000 au total)", "D-2026-1002");
        assertThat(text(get(SECRETARIAT, "/demandes?page=40")))
                .contains("D-2026-0003")
                .doesNotContain("D-2026-0002");
        assertThat(text(get(SECRETARIAT, "/demandes?page=41"))).doesNotContain("D-2026-0002");
        Matcher rest = Pattern.compile("/demandes\\?suite=\\d+").matcher(first);
        assertThat(rest.find()).isTrue();
        assertThat(text(get(SECRETARIAT, rest.group())))
                .contains("D-2026-0002", "D-2026-0001", "Suite de la liste", "Début de la liste")
                .doesNotContain("D-2026-0003");
        assertThat(text(get(SECRETARIAT, "/demandes?mots=pcrs")))
                .contains("plus de 1\u202f000 au total", "mots=pcrs&amp;suite=");
        assertThat(text(get(SECRETARIAT, "/demandes?tri=porteur")))
                .contains("Plus de 1")
                .doesNotContain("suite=");
        assertThat(text(get(SECRETARIAT, "/demandes.csv")).lines()).hasSize(FirstFound.MOST + 3);
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
            rows.page(secretary(), RequestFilter.NONE, newest(), PageRequest.of(number, 25))
                    .forEach(row -> seen.add(row.formKey()));
        }
        assertThat(seen).doesNotHaveDuplicates().hasSameSizeAs(listed(secretary(), RequestFilter.NONE));
    }
}
