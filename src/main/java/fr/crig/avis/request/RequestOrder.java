package fr.crig.avis.request;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How the list may be sorted, each by the word of the address and the SQL of it; what has no value stands last. */
public enum RequestOrder {
    NEWEST("-demande", "r.id desc"),
    OLDEST("demande", "r.id"),
    APPLICANT("porteur", "r.applicant_words, r.id desc"),
    APPLICANT_REVERSED("-porteur", "r.applicant_words desc, r.id desc"),
    STATE("etat", inTheirOrder() + ", r.id desc"),
    STATE_REVERSED("-etat", inTheirOrder() + " desc, r.id desc"),
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

    /** Total, so that no request falls between two pages. */
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

    private static String inTheirOrder() {
        RequestState[] states = RequestState.values();
        String ranks = IntStream.range(0, states.length)
                .mapToObj(rank -> "when '%s' then %d".formatted(states[rank], rank))
                .collect(Collectors.joining(" "));
        return "case r.state " + ranks + " end";
    }
}
