package fr.crig.avis.rules;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.committee.CommitteeProperties;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Each figure of the configuration is set to a value of its own, and looked for among those of the page. */
class FigureTest {

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

        assertThat(rows.get("NORMAL_DAYS")).isEqualTo(new FigureRow(Figure.NORMAL_DAYS, "45 jours", "30 jours"));
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
        new RulesLookup(figures, messages)
                .rows()
                .values()
                .forEach(some -> some.forEach(row -> rows.put(row.name(), row)));
        return rows;
    }
}
