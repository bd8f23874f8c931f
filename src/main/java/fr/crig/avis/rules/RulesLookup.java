package fr.crig.avis.rules;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.CommitteeProperties;
import fr.crig.avis.committee.Resolution;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.stereotype.Component;

/** Reads every figure as in force, holds it against what it is by default, and says who decided it and when. */
@Component
class RulesLookup {

    private final Committee committee;
    private final CommitteeProperties byDefault;
    private final FigureWords words;

    RulesLookup(Committee committee, FigureWords words) {
        this.committee = committee;
        this.byDefault =
                new Binder(new MapConfigurationPropertySource()).bindOrCreate("crig", CommitteeProperties.class);
        this.words = words;
    }

    Map<Theme, List<FigureRow>> rows() {
        CommitteeProperties inForce = committee.inForce();
        return Stream.of(Figure.values())
                .map(figure -> row(figure, inForce))
                .collect(Collectors.groupingBy(
                        row -> row.figure().theme(), () -> new EnumMap<>(Theme.class), Collectors.toList()));
    }

    /** As in force, by the name of the figure. */
    Map<String, String> values() {
        CommitteeProperties inForce = committee.inForce();
        return Stream.of(Figure.values())
                .collect(Collectors.toMap(
                        Figure::name, figure -> row(figure, inForce).value()));
    }

    private FigureRow row(Figure figure, CommitteeProperties inForce) {
        Object value = figure.in(inForce);
        Object usual = figure.in(byDefault);
        return new FigureRow(
                figure,
                words.said(figure, value),
                value.equals(usual) ? null : words.said(figure, usual),
                committee.decided(figure.path()).orElse(null),
                committee
                        .toCome(figure.path())
                        .map(next -> toCome(figure, next))
                        .orElse(null));
    }

    private FigureRow.ToCome toCome(Figure figure, Resolution next) {
        String after = next.changes().stream()
                .filter(change -> change.field().equals(figure.path()))
                .map(change -> words.said(figure, figure.read(change.after())))
                .findFirst()
                .orElseThrow();
        return new FigureRow.ToCome(after, next.holdsFrom());
    }
}
