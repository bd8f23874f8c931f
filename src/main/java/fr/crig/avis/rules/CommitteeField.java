package fr.crig.avis.rules;

import fr.crig.avis.committee.CommitteeFields;
import fr.crig.avis.committee.CommitteeProperties;
import java.util.List;

/**
 * One thing that a committee decides about itself.
 *
 * @param name in the form
 * @param path among the {@link CommitteeFields}
 * @param figure null for what is no figure
 */
record CommitteeField(String name, String path, Kind kind, Figure figure) {

    /** How it is typed and read. */
    enum Kind {
        LINE,
        EMAIL,
        SIRET,
        COLOUR,
        PREFIX,
        IDENTIFIER,
        DEPARTMENTS,
        SIGNATORY,
        SCHEMES,
        NUMBER,
        YES_OR_NO,
        VISIBILITY;

        public boolean isChoice() {
            return this == SIGNATORY || this == YES_OR_NO || this == VISIBILITY;
        }
    }

    static CommitteeField of(String name, String path, Kind kind) {
        return new CommitteeField(name, path, kind, null);
    }

    static CommitteeField of(Figure figure) {
        Kind kind = switch (figure.unit()) {
            case YES_OR_NO -> Kind.YES_OR_NO;
            case VISIBILITY -> Kind.VISIBILITY;
            case SCHEMES -> Kind.SCHEMES;
            default -> Kind.NUMBER;
        };
        return new CommitteeField(figure.name(), figure.path(), kind, figure);
    }

    /** Where it stands in the form: an error stands beside it. */
    public String bound() {
        return "values[" + name + "]";
    }

    /** Key of its words. */
    public String label() {
        return figure == null ? "committee.field." + name : "rules.figure." + name;
    }

    /** Key of what has to be known to type it; null when its words say all. */
    public String hint() {
        return switch (kind) {
            case SIRET, COLOUR, PREFIX, IDENTIFIER, DEPARTMENTS, SCHEMES -> "committee.hint." + kind;
            case NUMBER -> "committee.hint.unit." + figure.unit();
            default -> null;
        };
    }

    /** For an address, a mail program's own keyboard. */
    public String type() {
        return kind == Kind.EMAIL ? "email" : "text";
    }

    /** Key of what stands before each of its choices; null where they are signatories. */
    public String choiceWords() {
        return kind == Kind.SIGNATORY ? null : "rules.value.";
    }

    /** @return empty for what is not there yet */
    String typed(CommitteeProperties committee) {
        String now = figure == null ? CommitteeFields.in(committee, path) : figure.typed(committee);
        return now == null ? "" : now;
    }

    /** As resolutions keep it. */
    String kept(String read) {
        return figure == null ? read : figure.kept(read);
    }

    public List<String> choices(CommitteeProperties committee) {
        return switch (kind) {
            case YES_OR_NO -> List.of("true", "false");
            case VISIBILITY -> List.of("UNTIL_GIVEN", "UNTIL_CLOSED");
            case SIGNATORY ->
                committee.signatories().stream().map(one -> one.id()).toList();
            default -> List.of();
        };
    }
}
