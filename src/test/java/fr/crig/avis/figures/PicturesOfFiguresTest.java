package fr.crig.avis.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.crig.avis.shared.NotVisible;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is drawn is as long and as dark as what is counted. */
class PicturesOfFiguresTest {

    private static final List<String> DEPARTMENTS =
            List.of("09", "11", "12", "30", "31", "32", "34", "46", "48", "65", "66", "81", "82");

    private final RegionShapes shapes = new RegionShapes();

    @Test
    void areBarsInProportionToTheGreatest() {
        Bars bars = Bars.of(List.of(
                new Bars.Values("PCRS", List.of(new Bars.Value(200, "200"), new Bars.Value(50, "50"))),
                new Bars.Values("LiDAR", List.of(new Bars.Value(0, "0")))));
        assertThat(bars.groups()).extracting(Bars.Group::label).containsExactly("PCRS", "LiDAR");
        assertThat(bars.groups().get(0).bars()).extracting(Bars.Bar::width).containsExactly("44.00%", "11.00%");
        assertThat(bars.groups().get(0).bars()).extracting(Bars.Bar::tone).containsExactly(0, 1);
        assertThat(bars.groups().get(1).bars()).extracting(Bars.Bar::width).containsExactly("0.00%");
        assertThat(bars.height()).isEqualTo("7.95em");
    }

    @Test
    void areNoBarsOfNothing() {
        assertThat(Bars.of(List.of())).isEqualTo(new Bars(List.of(), 0));
        Bars none = Bars.of(List.of(new Bars.Values("PCRS", List.of(new Bars.Value(0, "0")))));
        assertThat(none.groups().get(0).bars().get(0).width()).isEqualTo("0.00%");
    }

    @Test
    void holdEachDepartement() {
        Map<String, Sums> counted = new LinkedHashMap<>();
        DEPARTMENTS.forEach(code -> counted.put(code, sums(0)));
        counted.put("11", sums(9));
        counted.put("99", sums(3));
        RegionPicture picture = RegionPicture.of(counted, shapes);
        assertThat(picture.places()).extracting(RegionPicture.Place::code).containsExactlyElementsOf(DEPARTMENTS);
        assertThat(picture.places())
                .filteredOn(place -> place.level() > 0)
                .extracting(RegionPicture.Place::code, RegionPicture.Place::level, RegionPicture.Place::requests)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("11", 4, 9L));
    }

    @Test
    void areTheDarkerTheMoreThereAre() {
        assertThat(List.of(0L, 1L, 2L, 3L, 5L, 8L).stream().map(n -> RegionPicture.level(n, 8)))
                .containsExactly(0, 1, 1, 2, 3, 4);
        assertThat(RegionPicture.level(1, 1)).isEqualTo(4);
        assertThat(RegionPicture.level(0, 0)).isZero();
    }

    @Test
    void bearTheirNumberInTheMiddle() {
        RegionShapes.Point square = RegionShapes.middle("m 10,20 4,0 0,2 -4,0 z");
        assertThat(square.x()).isCloseTo(12, within(1e-9));
        assertThat(square.y()).isCloseTo(21, within(1e-9));
        RegionShapes.Point island = RegionShapes.middle("m 0,0 1,0 0,1 -1,0 z m 10,10 6,0 0,6 -6,0 z");
        assertThat(island.x()).isCloseTo(13, within(1e-9));
        for (String code : DEPARTMENTS) {
            RegionShapes.Point middle = shapes.of(code).middle();
            assertThat(middle.x()).as(code).isBetween(205.0, 415.0);
            assertThat(middle.y()).as(code).isBetween(375.0, 530.0);
        }
        assertThat(shapes.of("31").middle().x())
                .isLessThan(shapes.of("34").middle().x());
        assertThat(shapes.of("46").middle().y())
                .isLessThan(shapes.of("66").middle().y());
    }

    @Test
    void areOfAYearOrOfAll() {
        assertThat(Period.of("", 2019, 2026)).isEqualTo(Period.of(2026));
        assertThat(Period.of("2021", 2019, 2026)).isEqualTo(Period.of(2021));
        Period all = Period.of("toutes", 2019, 2026);
        assertThat(all.isAll()).isTrue();
        assertThat(all.firstDay()).isEqualTo(LocalDate.of(2019, 1, 1));
        assertThat(all.dayAfter()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(all.withFormer(4)).isEqualTo(all);
        assertThat(Period.of(2026).withFormer(4)).isEqualTo(new Period(null, 2022, 2026));
        for (String odd : List.of("hier", "20266", "0000", "-1", "2026 ")) {
            assertThatThrownBy(() -> Period.of(odd, 2019, 2026)).isInstanceOf(NotVisible.class);
        }
    }

    private static Sums sums(long requests) {
        return new Sums(requests, BigDecimal.ZERO, 0, BigDecimal.ZERO);
    }
}
