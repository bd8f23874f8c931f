package fr.crig.avis.avis;

import java.util.List;

/** How the register may be sorted, each by the word of the address and the column of it; avis of the same value stand in their order. */
public enum RegisterOrder {
    NEWEST("-date", null),
    OLDEST("date", null),
    APPLICANT("porteur", "applicant_words"),
    APPLICANT_REVERSED("-porteur", "applicant_words"),
    AMOUNT_REVERSED("-montant", "amount"),
    AMOUNT("montant", "amount");

    private static final String REVERSED = "-";

    private final String word;

    /** Null for the place alone. */
    private final String column;

    RegisterOrder(String word, String column) {
        this.word = word;
        this.column = column;
    }

    /** @return the newest first for any other word */
    static RegisterOrder of(String word) {
        return all().stream()
                .filter(order -> order.word.equals(word))
                .findFirst()
                .orElse(NEWEST);
    }

    public static List<RegisterOrder> all() {
        return List.of(values());
    }

    boolean isByPlace() {
        return column == null;
    }

    /** Of {@code register_line e}; total, so that no avis falls between two pages, and each has its index. */
    String sql() {
        String direction = isDescending() ? " desc" : "";
        return (isByPlace() ? "" : "e." + column + direction + ", ") + "e.id" + direction;
    }

    /** What comes behind the line whose values are named {@code lastColumn} and {@code last}. */
    String behind() {
        String sign = isDescending() ? "<" : ">";
        return isByPlace()
                ? "e.id %s :last".formatted(sign)
                : "(e.%s, e.id) %s (:%s, :last)".formatted(column, sign, parameter());
    }

    /** The name of the column's value in the last line. */
    String parameter() {
        return column == null ? null : column + "_of_last";
    }

    String column() {
        return column;
    }

    public String word() {
        return word;
    }

    /** By the same column as in the word, down or up. */
    public boolean isBy(String heading) {
        return word.equals(heading) || word.equals(REVERSED + heading);
    }

    public boolean isDescending() {
        return word.startsWith(REVERSED);
    }

    /** What a click on the heading of a column asks for. */
    public String next(String heading) {
        return word.equals(heading) ? REVERSED + heading : heading;
    }
}
