package fr.crig.avis.figures;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.request.Theme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Put together from what the database grouped, each sum is that of the requests counted one by one. */
class CountedRequestsTest {

    private static final List<String> DEPARTMENTS = List.of("09", "11", "31", "48");
    private static final long SEED = 20261127;

    private record Fact(Set<String> places, Theme theme, int asked, Integer granted) {

        boolean isIn(String department) {
            return places.contains(department) || places.contains("region");
        }

        Sums sums() {
            return new Sums(
                    1,
                    BigDecimal.valueOf(asked),
                    granted == null ? 0 : 1,
                    BigDecimal.valueOf(granted == null ? 0 : granted));
        }
    }

    @Test
    void areTheSameAsCountedOneByOne() {
        List<Fact> facts = facts(new Random(SEED));
        CountedRequests counted = grouped(facts);
        assertThat(counted.total()).isEqualTo(count(facts));
        Map<String, Sums> byDepartment = counted.byDepartment(DEPARTMENTS);
        assertThat(byDepartment.keySet()).containsExactlyElementsOf(DEPARTMENTS);
        byDepartment.forEach((code, sums) -> assertThat(sums)
                .as(code)
                .isEqualTo(count(facts.stream().filter(fact -> fact.isIn(code)).toList())));
        Map<Theme, Sums> byTheme = counted.byTheme();
        assertThat(byTheme.keySet()).isEqualTo(facts.stream().map(Fact::theme).collect(Collectors.toSet()));
        byTheme.forEach((theme, sums) -> assertThat(sums)
                .as(theme.name())
                .isEqualTo(count(
                        facts.stream().filter(fact -> fact.theme() == theme).toList())));
    }

    @Test
    void areNoneOfNothing() {
        var nothing = new CountedRequests(List.of());
        assertThat(nothing.total()).isEqualTo(Sums.NONE);
        assertThat(nothing.byTheme()).isEmpty();
        assertThat(nothing.byDepartment(DEPARTMENTS))
                .hasSize(4)
                .allSatisfy((code, sums) -> assertThat(sums).isEqualTo(Sums.NONE));
    }

    private static List<Fact> facts(Random random) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            Set<String> places = random.nextInt(9) == 0
                    ? Set.of("region")
                    : DEPARTMENTS.stream()
                            .filter(code -> random.nextInt(3) == 0)
                            .collect(Collectors.toSet());
            facts.add(new Fact(
                    places,
                    Theme.values()[random.nextInt(9)],
                    random.nextInt(500_000),
                    random.nextBoolean() ? random.nextInt(300_000) : null));
        }
        return facts;
    }

    /** As the database does. */
    private static CountedRequests grouped(List<Fact> facts) {
        Map<List<Object>, Sums> groups = new HashMap<>();
        facts.forEach(fact -> groups.merge(List.of(fact.places(), fact.theme()), fact.sums(), Sums::plus));
        return new CountedRequests(groups.entrySet().stream()
                .map(group -> new CountedRequests.Cell(
                        facts.stream()
                                .map(Fact::places)
                                .filter(group.getKey().get(0)::equals)
                                .findFirst()
                                .orElseThrow(),
                        (Theme) group.getKey().get(1),
                        group.getValue()))
                .toList());
    }

    private static Sums count(List<Fact> facts) {
        long asked = 0;
        long decided = 0;
        long granted = 0;
        for (Fact fact : facts) {
            asked += fact.asked();
            decided += fact.granted() == null ? 0 : 1;
            granted += fact.granted() == null ? 0 : fact.granted();
        }
        return new Sums(facts.size(), BigDecimal.valueOf(asked), decided, BigDecimal.valueOf(granted));
    }
}
