package fr.crig.avis.rules;

import fr.crig.avis.committee.Resolution;
import fr.crig.avis.committee.Resolution.Change;
import fr.crig.avis.page.Formats;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What was decided, in words: on the page, and in the journal. */
@Component
class ResolutionWords {

    private static final String SIGNATORIES = "signatories";

    /** What each field of a signatory is called in the forms, by the end of its path. */
    private static final List<CommitteeField> OF_SIGNATORY =
            CommitteeSection.joining("").fields();

    private final FigureWords figures;
    private final MessageSource messages;
    private final Formats formats;

    ResolutionWords(FigureWords figures, MessageSource messages, Formats formats) {
        this.figures = figures;
        this.messages = messages;
        this.formats = formats;
    }

    /**
     * @param before null for what was not there
     * @param after null for what is no more
     */
    record Line(String what, String before, String after) {}

    String day(LocalDate day) {
        return formats.date(day);
    }

    String title(CommitteeSection section) {
        return message(section.isFigures() ? "rules.theme." + section.theme() : "committee.section." + section.id());
    }

    /** All of it in one line. */
    String of(Resolution resolution) {
        String changes = resolution.changes().stream()
                .map(this::line)
                .map(this::sentence)
                .collect(Collectors.joining("; "));
        return message("committee.from", formats.date(resolution.holdsFrom())) + " " + changes;
    }

    Line line(Change change) {
        return Figure.at(change.field())
                .map(figure -> new Line(
                        message("rules.figure." + figure),
                        change.before() == null ? null : figures.said(figure, figure.read(change.before())),
                        figures.said(figure, figure.read(change.after()))))
                .orElseGet(() -> new Line(what(change), change.before(), change.after()));
    }

    private String sentence(Line line) {
        return line.after() == null
                ? line.what()
                : line.before() == null
                        ? message("committee.added", line.what(), line.after())
                        : message("committee.changed", line.what(), line.before(), line.after());
    }

    private String what(Change change) {
        String[] names = change.field().split("\\.");
        if (names[0].equals(Resolution.TAKEN_BACK)) {
            return message("committee.takenBack", change.before());
        }
        if (names[0].equals(SIGNATORIES)) {
            return names.length == 2
                    ? message("committee.left", change.before())
                    : message("committee.ofSignatory", message(label(names[2])), names[1]);
        }
        return CommitteeSection.identityAt(change.field())
                .map(field -> message(field.label()))
                .orElse(change.field());
    }

    private static String label(String end) {
        return OF_SIGNATORY.stream()
                .filter(field -> field.path().endsWith("." + end))
                .map(CommitteeField::label)
                .findFirst()
                .orElse("committee.field.NAME");
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.FRENCH);
    }
}
