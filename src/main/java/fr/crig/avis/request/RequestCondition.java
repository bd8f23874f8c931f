package fr.crig.avis.request;

import fr.crig.avis.page.Typed;
import fr.crig.avis.page.WordSearch;
import fr.crig.avis.page.Words;
import fr.crig.avis.shared.Actor;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which requests a reader may see and asked for, with the values of the condition's parameters: on rows of {@code funding_request r},
 * or, when nothing but words and départements are asked for, on those of the index of terms, which then is read alone.
 */
final class RequestCondition {

    private static final String NOTHING = "1 = 0";

    private static final Pattern REFERENCE = Pattern.compile("D-[0-9]{4}-[0-9]{4,6}");

    /** A SIREN, the whole SIRET, or the number of an association. */
    private static final Pattern APPLICANT_NUMBER = Pattern.compile("[0-9]{9}|[0-9]{14}|W[0-9A-Z]{2}[0-9]{7}");

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    private final Actor reader;
    private final boolean blind;
    private final List<String> onRows = new ArrayList<>();

    /** Each on rows of {@code request_term t}. */
    private final List<String> onTerms = new ArrayList<>();

    private final Map<String, Object> values = new HashMap<>();

    /** A condition on the id, which both have; null for all. */
    private String onId;

    private RequestCondition(Actor reader, List<Long> readerships) {
        this.reader = reader;
        blind = readerships.isEmpty();
        values.put("readerships", readerships);
    }

    /** @param readerships those that this reader belongs to */
    static RequestCondition visibleTo(Actor reader, List<Long> readerships) {
        return new RequestCondition(reader, readerships);
    }

    /**
     * @param departments that there are
     * @param today its start: late is said of days, and what is due today is not
     */
    RequestCondition narrowedTo(RequestFilter filter, List<String> departments, OffsetDateTime today) {
        found(filter.words());
        equal("r.state", "state", filter.state());
        equal("r.theme", "theme", filter.theme());
        equal("r.receiving_signatory", "receiving", filter.signatory());
        in(filter.year());
        in(filter.department(), departments);
        opinion(filter.opinion());
        if (filter.isLateOnly()) {
            and("r.due < :today", "today", today);
        }
        if (filter.isMineOnly()) {
            and("r.state = 'DRAFT' and r.depositor = :depositor", "depositor", reader.username());
        }
        return this;
    }

    /** @param last of those that were shown already; null from the start */
    RequestCondition behind(Long last, RequestOrder order) {
        if (last != null && order.isByAge()) {
            onId = order == RequestOrder.OLDEST ? " and %s > :last" : " and %s < :last";
            values.put("last", last);
        }
        return this;
    }

    /** By its whole reference, by the applicant's number, or each word somewhere in the reference, the title or the applicant's name. */
    RequestCondition found(String typed) {
        String line = Typed.lineOrEmpty(typed).toUpperCase(Locale.ROOT);
        if (REFERENCE.matcher(line).matches()) {
            and("r.reference = :reference", "reference", line);
            return this;
        }
        String number = Rna.of(line);
        if (APPLICANT_NUMBER.matcher(number).matches()) {
            and(
                    "(r.applicant_siret between :number and :lastNumber or r.applicant_rna between :number and :lastNumber)",
                    "number",
                    number);
            values.put("lastNumber", Words.lastWith(number));
            return this;
        }
        return found(WordSearch.of(typed));
    }

    private RequestCondition found(WordSearch search) {
        if (search.hopeless()) {
            onRows.add(NOTHING);
        }
        int rank = 0;
        for (String word : search.words()) {
            String name = "word" + rank++;
            onTerms.add("t.term between :%1$s and :%1$sEnd".formatted(name));
            values.put(name, word);
            values.put(name + "End", Words.lastWith(word));
        }
        return this;
    }

    /** Whether the index of terms answers alone. */
    boolean isOfTermsAlone() {
        return onRows.isEmpty() && !onTerms.isEmpty();
    }

    /**
     * The ids of those that have all the terms. Together, not one term within another: each is a part of the index that is read once, and
     * two of which there are many and that never stand together are not looked up for one another a hundred thousand times.
     */
    String ofTerms() {
        String readable = blind ? NOTHING : "t.readership in (:readerships)";
        return onTerms.stream()
                .map(term -> "select t.request from request_term t where %s and %s%s"
                        .formatted(readable, term, onId("t.request")))
                .collect(Collectors.joining(" intersect "));
    }

    /** On rows of {@code funding_request r}. */
    String sql() {
        List<String> all = new ArrayList<>();
        all.add(blind ? NOTHING : "r.readership in (:readerships)");
        all.addAll(onRows);
        if (!onTerms.isEmpty()) {
            all.add("r.id in (" + ofTerms() + ")");
        }
        return String.join(" and ", all) + onId("r.id");
    }

    private String onId(String column) {
        return onId == null ? "" : onId.formatted(column);
    }

    Map<String, Object> values() {
        return values;
    }

    static boolean isYear(String typed) {
        return typed != null && YEAR.matcher(typed).matches();
    }

    private void in(String year) {
        if (!RequestFilter.isGiven(year)) {
            return;
        }
        if (isYear(year)) {
            and("r.deposit_year = :year", "year", Integer.valueOf(year));
        } else {
            onRows.add(NOTHING);
        }
    }

    /** The whole region is each of its départements. */
    private void in(String department, List<String> departments) {
        if (!RequestFilter.isGiven(department)) {
            return;
        }
        String region = RequestIndex.place(RequestIndex.WHOLE_REGION);
        if (departments.contains(department)) {
            onTerms.add("t.term in (:places)");
            values.put("places", List.of(RequestIndex.place(department), region));
        } else if (RequestIndex.WHOLE_REGION.equals(department)) {
            onTerms.add("t.term in (:places)");
            values.put("places", List.of(region));
        } else {
            onRows.add(NOTHING);
        }
    }

    private void opinion(String wanted) {
        if (!RequestFilter.isGiven(wanted)) {
            return;
        }
        OpinionFilter filter = Typed.choice(wanted, List.of(OpinionFilter.values()));
        if (filter == null || reader.signatory() == null) {
            onRows.add(NOTHING);
        } else {
            onTerms.add("t.term = :opinion");
            values.put("opinion", filter.term(reader.signatory()));
        }
    }

    private void equal(String column, String name, String value) {
        if (RequestFilter.isGiven(value)) {
            and(column + " = :" + name, name, value);
        }
    }

    private void and(String condition, String name, Object value) {
        onRows.add(condition);
        values.put(name, value);
    }
}
