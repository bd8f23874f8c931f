package fr.crig.avis.avis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.page.ListPage;
import fr.crig.avis.request.Scheme;
import fr.crig.avis.request.Theme;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.FileStore;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Samples;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** Narrowing and sorting the register by all that it is narrowed and sorted by. */
class RegisterSearchTest extends ApplicationTest {

    private static final Set<String> ASKED = Set.of("PREFECTURE", "REGION", "IGN");

    @Autowired
    private AvisRegister register;

    @Autowired
    private AvisReader reader;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private OpenReserves reserves;

    @Autowired
    private FileStore files;

    @BeforeEach
    void record() {
        add(
                1,
                "2024-03-12",
                "120000",
                "Région Occitanie",
                "Commune de Béziers",
                subject(Theme.PCRS, Scheme.CPER, "34"));
        add(
                2,
                "2025-06-01",
                "45000.50",
                "Préfecture de région",
                "Aude Énergies",
                subject(Theme.LIDAR, Scheme.FNADT, "11"));
        add(3, "2025-06-01", "300000", "Région Occitanie", "Zone d’activités", subject(Theme.PCRS, null, "region"));
        // Recorded last, and deliberated first.
        add(4, "2023-01-31", null, "Union européenne", "Commune de Béziers", subject(null, Scheme.FEDER, "31"));
    }

    @Test
    void sortsByTheDayWhateverCameIntoTheRegisterLater() {
        assertThat(found()).containsExactly(3, 2, 1, 4);
        assertThat(sorted("date")).containsExactly(4, 1, 2, 3);
        assertThat(sorted("porteur")).containsExactly(2, 4, 1, 3);
        assertThat(sorted("-porteur")).containsExactly(3, 1, 4, 2);
        assertThat(sorted("-montant")).containsExactly(3, 1, 2, 4);
        assertThat(sorted("other")).containsExactly(3, 2, 1, 4);
    }

    @Test
    void goesOnBehindAnyLineInAnyOrder() {
        for (RegisterOrder order : RegisterOrder.all()) {
            List<AvisEntry> all =
                    page(new AvisSearch(RegisterFilter.NONE, order, null)).getContent();
            for (int rank = 0; rank < all.size(); rank++) {
                assertThat(page(new AvisSearch(
                                        RegisterFilter.NONE,
                                        order,
                                        all.get(rank).id()))
                                .getContent())
                        .as("%s behind %d", order, rank)
                        .isEqualTo(all.subList(rank + 1, all.size()));
            }
        }
        assertThat(page(new AvisSearch(RegisterFilter.NONE, RegisterOrder.AMOUNT, 1L))
                        .getContent())
                .isEmpty();
    }

    @Test
    void narrowsByEachCriterion() {
        assertThat(found("annee", "2025")).containsExactly(3, 2);
        assertThat(found("annee", "2022")).isEmpty();
        assertThat(found("annee", "hier")).isEmpty();
        assertThat(found("theme", "PCRS")).containsExactly(3, 1);
        assertThat(found("theme", "PCRS", "annee", "2024")).containsExactly(1);
        assertThat(found("departement", "34")).containsExactly(3, 1);
        assertThat(found("departement", "region")).containsExactly(3);
        assertThat(found("departement", "75")).isEmpty();
        assertThat(found("signataire", "REGION")).hasSize(4);
        assertThat(found("signataire", "IGN")).isEmpty();
        assertThat(found("financeur", "region")).containsExactly(3, 2, 1);
        assertThat(found("financeur", "occit reg")).containsExactly(3, 1);
        assertThat(found("financeur", "beziers")).isEmpty();
        assertThat(found("dispositif", "FEDER")).containsExactly(4);
        assertThat(found("sens", "SHARED")).hasSize(4);
        assertThat(found("sens", "FAVORABLE")).isEmpty();
        assertThat(found("montant-de", "45 000,50 €")).containsExactly(3, 2, 1);
        assertThat(found("montant-de", "45 000,51", "montant-a", "120000")).containsExactly(1);
        assertThat(found("montant-a", "100000")).containsExactly(2);
        assertThat(found("montant-a", "beaucoup")).isEmpty();
        assertThat(found("vigueur", "true")).hasSize(4);
    }

    @Test
    void followsWhatBecomesOfTheRequest() {
        assertThat(found("decision", "AWAITED")).hasSize(4);
        FollowUp granted = followUps.save(followUp(1, FollowUpResult.GRANTED, 2));
        followUps.save(followUp(2, FollowUpResult.REFUSED, 0));
        assertThat(found("decision", "AWAITED")).containsExactly(3, 4);
        assertThat(found("decision", "GRANTED")).containsExactly(1);
        assertThat(found("reserves", "true")).containsExactly(1);
        reserves.lift(granted, List.of(1));
        assertThat(found("reserves", "true")).containsExactly(1);
        reserves.lift(granted, List.of(2));
        assertThat(found("reserves", "true")).isEmpty();
    }

    /** The reserves are those of the avis that was replaced. */
    @Test
    void leavesOutWhatWasReplaced() {
        followUps.save(followUp(1, FollowUpResult.GRANTED, 2));
        Avis second = avis(5, 1, "2026-01-15", "120000", "Région Occitanie", "Commune de Béziers");
        register.add(second, 2, ASKED, subject(Theme.PCRS, Scheme.CPER, "34"));
        assertThat(found("vigueur", "true", "theme", "PCRS")).containsExactly(5, 3);
        assertThat(found("decision", "GRANTED")).containsExactly(5, 1);
        assertThat(found("reserves", "true")).isEmpty();
        assertThat(entries("theme", "PCRS").get(2).replacedBy()).isEqualTo(second.number());
    }

    @Test
    void saysWhereTheWordsStand() {
        List<AvisEntry> some = entries("mots", "beziers occit");
        assertThat(some).extracting(AvisEntry::number).containsExactly("X-2026-001", "X-2026-004");
        assertThat(some.get(0).matches())
                .containsExactly(
                        new RegisterMatch("beziers", List.of(RegisterField.APPLICANT)),
                        new RegisterMatch("occit", List.of(RegisterField.FUNDER, RegisterField.SIGNATORY)));
        assertThat(some.get(1).matches().get(1).fields()).containsExactly(RegisterField.SIGNATORY);
        assertThat(entries("mots", "licence").get(0).matches())
                .containsExactly(new RegisterMatch("licence", List.of(RegisterField.RESERVES)));
        assertThat(entries("annee", "2025").get(0).matches()).isEmpty();
    }

    @Test
    void offersTheYearsInWhichTheReaderFindsSomething() {
        assertThat(reader.years(Samples.SECRETARIAT)).containsExactly(2025, 2024, 2023);
        assertThat(reader.years(Samples.member("OPENIG"))).isEmpty();
    }

    private List<Integer> found(String... criteria) {
        return numbers(entries(criteria));
    }

    private List<AvisEntry> entries(String... criteria) {
        return page(RegisterFilters.search(criteria)).getContent();
    }

    private List<Integer> sorted(String word) {
        return numbers(page(new AvisSearch(RegisterFilter.NONE, RegisterOrder.of(word), null))
                .getContent());
    }

    private ListPage<AvisEntry> page(AvisSearch search) {
        return reader.search(Samples.SECRETARIAT, search, PageRequest.of(0, 25));
    }

    private static List<Integer> numbers(List<AvisEntry> entries) {
        return entries.stream()
                .map(entry ->
                        Integer.valueOf(entry.number().substring(entry.number().length() - 3)))
                .toList();
    }

    private static RegisterSubject subject(Theme theme, Scheme scheme, String... territory) {
        return new RegisterSubject(theme, scheme, Set.of(territory));
    }

    private FollowUp followUp(int request, FollowUpResult result, int open) {
        return new FollowUp(
                null,
                Reference.of(2026, request),
                "X-2026-%03d".formatted(request),
                result,
                result == FollowUpResult.GRANTED ? BigDecimal.TEN : null,
                LocalDate.of(2026, 2, 1),
                null,
                null,
                clock.instant(),
                "Agent",
                open,
                GivenBy.AGENT,
                Set.of());
    }

    private void add(int rank, String day, String amount, String funder, String applicant, RegisterSubject subject) {
        register.add(avis(rank, rank, day, amount, funder, applicant), 1, ASKED, subject);
    }

    private Avis avis(int rank, int request, String day, String amount, String funder, String applicant) {
        return RegisterAvis.of(
                files,
                clock.instant(),
                rank,
                request,
                Map.of(
                        "2026-05-28",
                        day,
                        "\"funder\":\"Région Occitanie\"",
                        "\"funder\":\"" + funder + "\"",
                        "Syndicat d’énergies de l’Aude",
                        applicant,
                        "\"amountAsked\":120000",
                        "\"amountAsked\":" + amount));
    }
}
