package fr.crig.avis.rules;

import fr.crig.avis.committee.CommitteeProperties;
import fr.crig.avis.page.Typed;
import fr.crig.avis.request.Scheme;
import fr.crig.avis.request.Siret;
import fr.crig.avis.shared.MailAddress;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what was typed of a section, or says all that is wrong with it at once. */
final class CommitteeParser {

    private static final int LONGEST = 200;
    private static final Pattern BETWEEN = Pattern.compile("[,;\\s]+");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");
    private static final Pattern PREFIX = Pattern.compile("[A-Z][A-Z0-9-]{1,19}");
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Z][A-Z0-9_]{1,19}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final Pattern DEPARTMENT = Pattern.compile("\\d{2}|2[AB]|97\\d");
    private static final Pattern STARTS_WITH_DE = Pattern.compile("d[eu\\W].+");

    private final CommitteeProperties committee;
    private final List<Violation> violations = new ArrayList<>();

    private CommitteeParser(CommitteeProperties committee) {
        this.committee = committee;
    }

    /**
     * @return what was typed, in its one way of being written, by field
     * @throws Refusal with every field that cannot be
     */
    static Map<CommitteeField, String> read(
            CommitteeSection section, CommitteeForm form, CommitteeProperties committee) {
        var parser = new CommitteeParser(committee);
        Map<CommitteeField, String> read = new LinkedHashMap<>();
        section.fields().forEach(field -> read.put(field, parser.read(field, form.value(field))));
        Refusal.throwIfAny(parser.violations);
        if (section.isFigures()) {
            Refusal.throwIfAny(FigureOrder.violations(section, read));
        }
        return read;
    }

    private String read(CommitteeField field, String typed) {
        String line = Typed.line(field.bound(), typed, LONGEST, violations);
        if (line == null) {
            return refuse(field, "refusal.required");
        }
        return switch (field.kind()) {
            case LINE -> field.name().equals("OF") ? matching(field, line, STARTS_WITH_DE) : line;
            case EMAIL -> email(field, line);
            case SIRET -> siret(field, Siret.digits(line));
            case COLOUR -> matching(field, line.toLowerCase(Locale.ROOT), COLOUR);
            case PREFIX -> matching(field, line, PREFIX);
            case IDENTIFIER -> identifier(field, line);
            case DEPARTMENTS ->
                codes(field, line, code -> DEPARTMENT.matcher(code).matches());
            case SCHEMES -> codes(field, line, CommitteeParser::isScheme);
            case NUMBER -> number(field, line);
            case SIGNATORY, YES_OR_NO, VISIBILITY -> choice(field, line);
        };
    }

    private String email(CommitteeField field, String line) {
        return MailAddress.refusal(line, "refusal.email")
                .map(why -> refuse(field, why))
                .orElse(line);
    }

    private String siret(CommitteeField field, String digits) {
        Violation fault = Siret.fault(field.bound(), digits);
        if (fault != null) {
            violations.add(fault);
        }
        return digits;
    }

    private String identifier(CommitteeField field, String line) {
        boolean taken =
                committee.signatories().stream().anyMatch(one -> one.id().equals(line));
        return taken ? refuse(field, "refusal.committee.taken") : matching(field, line, IDENTIFIER);
    }

    private String matching(CommitteeField field, String line, Pattern pattern) {
        return pattern.matcher(line).matches()
                ? line
                : refuse(field, "refusal.committee." + (field.name().equals("OF") ? "OF" : field.kind()));
    }

    private String codes(CommitteeField field, String line, Predicate<String> known) {
        List<String> codes = Stream.of(BETWEEN.split(line.toUpperCase(Locale.ROOT)))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
        List<String> unknown = codes.stream().filter(known.negate()).toList();
        return unknown.isEmpty() && !codes.isEmpty()
                ? String.join(", ", codes)
                : refuse(field, "refusal.committee.codes", Typed.list(unknown));
    }

    private static boolean isScheme(String code) {
        return Stream.of(Scheme.values()).anyMatch(scheme -> scheme.name().equals(code));
    }

    private String number(CommitteeField field, String line) {
        Figure figure = field.figure();
        boolean right = NUMBER.matcher(line).matches()
                && Integer.parseInt(line) >= figure.least()
                && Integer.parseInt(line) <= figure.most();
        return right
                ? String.valueOf(Integer.parseInt(line))
                : refuse(field, "refusal.rules.between", figure.least(), figure.most());
    }

    private String choice(CommitteeField field, String line) {
        return field.choices(committee).contains(line) ? line : refuse(field, "refusal.choice");
    }

    private String refuse(CommitteeField field, String key, Object... arguments) {
        violations.add(Violation.of(field.bound(), key, arguments));
        return "";
    }
}
