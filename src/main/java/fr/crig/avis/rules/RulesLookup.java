package fr.crig.avis.rules;

import fr.crig.avis.committee.CommitteeProperties;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads every figure as in force, and holds it against what it is by default. */
@Component
class RulesLookup {

    private final CommitteeProperties inForce;
    private final CommitteeProperties byDefault;
    private final MessageSource messages;

    RulesLookup(CommitteeProperties inForce, MessageSource messages) {
        this.inForce = inForce;
        this.byDefault =
                new Binder(new MapConfigurationPropertySource()).bindOrCreate("crig", CommitteeProperties.class);
        this.messages = messages;
    }

    Map<Theme, List<FigureRow>> rows() {
        return Stream.of(Figure.values())
                .map(this::row)
                .collect(Collectors.groupingBy(
                        row -> row.figure().theme(), () -> new EnumMap<>(Theme.class), Collectors.toList()));
    }

    /** As in force, by the name of the figure. */
    Map<String, String> values() {
        return Stream.of(Figure.values())
                .collect(Collectors.toMap(Figure::name, figure -> row(figure).value()));
    }

    private FigureRow row(Figure figure) {
        Object value = figure.in(inForce);
        Object usual = figure.in(byDefault);
        return new FigureRow(figure, said(figure, value), value.equals(usual) ? null : said(figure, usual));
    }

    private String said(Figure figure, Object value) {
        return switch (figure.unit()) {
            case YES_OR_NO, VISIBILITY -> message("rules.value." + value);
            case SCHEMES -> ((List<?>) value).stream().map(this::scheme).collect(Collectors.joining(", "));
            default -> message("rules.value." + figure.unit(), value);
        };
    }

    private String scheme(Object code) {
        return messages.getMessage("scheme." + code, null, code.toString(), Locale.FRENCH);
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.FRENCH);
    }
}
