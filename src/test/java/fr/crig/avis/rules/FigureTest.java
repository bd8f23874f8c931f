package fr.crig.avis.rules;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.CommitteeProperties;
import fr.crig.avis.committee.Committees;
import fr.crig.avis.committee.OpinionVisibility;
import fr.crig.avis.committee.Resolution;
import fr.crig.avis.committee.Resolution.Change;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Each figure of the configuration is set to a value of its own, and looked for among those of the page. */
class FigureTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 12);
    private static final String SCHEME = "A scheme of its own";

    @Test
    void everyFigureOfTheConfigurationIsOnThePage() {
        Map<String, Object> settings = settings();
        CommitteeProperties set = bound(settings);
        List<String> shown = Stream.of(Figure.values())
                .map(figure -> figure.in(set).toString())
                .toList();

        assertThat(settings).hasSizeGreaterThan(40);
        settings.forEach((name, value) -> assertThat(shown).as(name).contains(shownAs(value)));
        assertThat(shown).hasSize(settings.size());
    }

    private static String shownAs(Object value) {
        if (value instanceof Duration pause) {
            return String.valueOf(pause.toMinutes());
        }
        return value.equals(SCHEME) ? List.of(SCHEME).toString() : value.toString();
    }

    /** Every component of every group, but for who the secretariat is. */
    private static Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        for (RecordComponent group : CommitteeProperties.class.getRecordComponents()) {
            if (group.getType().isRecord() && group.getType() != CommitteeProperties.Secretariat.class) {
                for (RecordComponent figure : group.getType().getRecordComponents()) {
                    settings.put("crig." + dashed(group) + "." + dashed(figure), value(figure, settings.size() + 1000));
                }
            }
        }
        return settings;
    }

    private static Object value(RecordComponent figure, int number) {
        Class<?> type = figure.getType();
        if (type == int.class) {
            return number;
        } else if (type == boolean.class) {
            return false;
        } else if (type == Duration.class) {
            return Duration.ofMinutes(number);
        } else if (type == List.class) {
            return SCHEME;
        }
        assertThat(type.isEnum()).as(figure.toString()).isTrue();
        return type.getEnumConstants()[1];
    }

    private static CommitteeProperties bound(Map<String, Object> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bind("crig", CommitteeProperties.class)
                .get();
    }

    private static String dashed(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "-$1").toLowerCase();
    }

    /** Each to a value of its own, as the page of the committee keeps it. */
    @Test
    void everyFigureCanBeDecided() {
        CommitteeProperties configured = bound(Map.of("crig.base-url", "https://crig.example"));
        for (Figure figure : Figure.values()) {
            Object decided = decided(figure);
            Resolution resolution = new Resolution(
                    1,
                    Instant.EPOCH,
                    "admin",
                    "Admin",
                    DAY,
                    List.of(new Change(figure.path(), null, figure.kept(typed(decided)))));
            Committee committee = Committees.of(configured, Clock.systemUTC(), resolution);
            assertThat(figure.in(committee.on(DAY)).toString())
                    .as(figure.name())
                    .isEqualTo(decided.toString());
            assertThat(figure.in(committee.on(DAY.minusDays(1))))
                    .as(figure.name())
                    .isEqualTo(figure.in(configured))
                    .isNotEqualTo(decided);
            assertThat(figure.read(figure.kept(typed(decided))).toString()).isEqualTo(decided.toString());
            assertThat(figure.typed(committee.on(DAY))).isEqualTo(typed(decided));
        }
    }

    private static Object decided(Figure figure) {
        return switch (figure.unit()) {
            case YES_OR_NO -> false;
            case VISIBILITY -> OpinionVisibility.UNTIL_CLOSED;
            case SCHEMES -> List.of("CPER", "FEDER");
            default -> figure.most();
        };
    }

    private static String typed(Object decided) {
        return decided instanceof List<?> list
                ? list.stream().map(Object::toString).collect(Collectors.joining(", "))
                : decided.toString();
    }

    /** By default each is within its own bounds and in order with the others, so that a form sent as it is shown is refused for nothing. */
    @Test
    void nothingIsWrongWithTheDefaults() {
        CommitteeProperties configured =
                bound(Map.of("crig.base-url", "https://crig.example", "crig.signatories[0].id", "IGN"));
        for (CommitteeSection section : CommitteeSection.all(configured)) {
            if (section.isFigures()) {
                var form = new CommitteeForm();
                section.fields().forEach(field -> form.values.put(field.name(), field.typed(configured)));
                assertThat(CommitteeParser.read(section, form, configured)).hasSameSizeAs(section.fields());
            }
        }
    }

    @Test
    void everyThemeHasFiguresInARow() {
        List<Theme> themes = new ArrayList<>();
        for (Figure figure : Figure.values()) {
            if (themes.isEmpty() || themes.get(themes.size() - 1) != figure.theme()) {
                themes.add(figure.theme());
            }
        }
        assertThat(themes).containsExactly(Theme.values());
    }

    @Test
    void saysWhatThisCommitteeChanged() {
        CommitteeProperties changed = bound(Map.of(
                "crig.circulation.normal-days", 45,
                "crig.meeting.quorum-percent", 60,
                "crig.circulation.receiving-gives-position", false));
        Map<String, FigureRow> rows = rows(changed);

        assertThat(rows.get("NORMAL_DAYS"))
                .isEqualTo(new FigureRow(Figure.NORMAL_DAYS, "45 jours", "30 jours", null, null));
        assertThat(rows.get("NORMAL_DAYS").isToDecide()).isFalse();
        assertThat(rows.get("QUORUM_PERCENT").byDefault()).isEqualTo("50 %");
        assertThat(rows.get("RECEIVING_GIVES_POSITION").byDefault()).isEqualTo("Oui");
        assertThat(rows.get("FAST_DAYS").isToDecide()).isTrue();
        assertThat(rows.get("STATE_SILENCE_MONTHS").isToDecide()).isFalse();
        assertThat(rows.get("VOTE_WORKING_DAYS").isToDecide()).isTrue();
        assertThat(rows.values().stream().filter(FigureRow::isChanged)).hasSize(3);
    }

    private static Map<String, FigureRow> rows(CommitteeProperties figures) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages-rules", "messages-request");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        Map<String, FigureRow> rows = new LinkedHashMap<>();
        new RulesLookup(Committees.of(figures), new FigureWords(messages))
                .rows()
                .values()
                .forEach(some -> some.forEach(row -> rows.put(row.name(), row)));
        return rows;
    }
}
