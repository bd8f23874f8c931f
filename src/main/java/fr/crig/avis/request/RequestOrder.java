package fr.crig.avis.request;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How the list may be sorted, each by the word of the address and the SQL of it; what has no value stands last. */
public enum RequestOrder {
    NEWEST("-demande", "r.id desc"),
    OLDEST("demande", "r.id"),
    APPLICANT("porteur", "r.applicant_words, r.id"),
    APPLICANT_REVERSED("-porteur", "r.applicant_words desc, r.id desc"),
    STATE("etat", null),
    STATE_REVERSED("-etat", null),
    DUE("echeance", "r.due nulls last, r.id desc"),
    DUE_REVERSED("-echeance", "r.due desc nulls last, r.id desc");

    private static final String REVERSED = "-";

    private final String word;
    private final String sql;

    RequestOrder(String word, String sql) {
        this.word = word;
        this.sql = sql;
    }

    /** @return the newest first for any other word */
    static RequestOrder of(String word) {
        return all().stream()
                .filter(order -> order.word.equals(word))
                .findFirst()
                .orElse(NEWEST);
    }

    public static List<RequestOrder> all() {
        return List.of(values());
    }

    /** The newest or the oldest first. */
    boolean isByAge() {
        return this == NEWEST || this == OLDEST;
    }

    /** State after state, the newest first in each; it has no {@link #sql}. */
    boolean isBySteps() {
        return sql == null;
    }

    List<RequestState> steps() {
        List<RequestState> steps = new ArrayList<>(List.of(RequestState.values()));
        if (isDescending()) {
            Collections.reverse(steps);
        }
        return steps;
    }

    /** Total, so that no request falls between two pages; each has its index. */
    String sql() {
        return sql;
    }

    public String word() {
        return word;
    }

    /** By the same column as in the word, down or up. */
    public boolean isBy(String column) {
        return word.equals(column) || word.equals(REVERSED + column);
    }

    public boolean isDescending() {
        return word.startsWith(REVERSED);
    }

    /** What a click on the heading of a column asks for. */
    public String next(String column) {
        return word.equals(column) ? REVERSED + column : column;
    }
}
