package fr.crig.avis.former;

import fr.crig.avis.page.Words;
import java.util.List;
import java.util.Set;

/** What the register holds of an old avis; what it is shown, narrowed and sorted by cannot be missing. */
public enum FormerField {
    NUMBER(true),
    DAY(true),
    SUBJECT(true),
    APPLICANT(true),
    SIRET(false),
    THEME(false),
    DEPARTMENTS(false),
    RECEIVING(false),
    FUNDER(false),
    OUTCOME(true),
    ASKED(false),
    FOLLOW_UP(false),
    GRANTED(false),
    NOTE(false);

    private final boolean required;
    private final List<Set<String>> headings;

    FormerField(boolean required) {
        this.required = required;
        this.headings = KnownHeadings.of(name());
    }

    public boolean isRequired() {
        return required;
    }

    /** Whether a column under this heading is very likely it: nothing is guessed from a part of a heading. */
    boolean isCalled(String heading) {
        return headings.contains(Words.in(heading));
    }
}
