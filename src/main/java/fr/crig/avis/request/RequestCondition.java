package fr.crig.avis.request;

import fr.crig.avis.page.Typed;
import fr.crig.avis.page.WordSearch;
import fr.crig.avis.shared.Actor;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Which rows of {@code funding_request r} a reader may see and asked for, with the values of the condition's parameters. */
final class RequestCondition {

    private static final String NOTHING = " and 1 = 0";

    /** A SIREN, the whole SIRET, or the number of an association. */
    private static final Pattern APPLICANT_NUMBER = Pattern.compile("[0-9]{9}|[0-9]{14}|W[0-9A-Z]{2}[0-9]{7}");

    private final String depositor;
    private final StringBuilder sql;
    private final Map<String, Object> values = new HashMap<>();

    private RequestCondition(Actor reader) {
        depositor = reader.username();
        sql = new StringBuilder(VisibleRequests.to(reader));
        values.put(VisibleRequests.PARAMETER, reader.signatory());
    }

    static RequestCondition visibleTo(Actor reader) {
        return new RequestCondition(reader);
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
        equal("substring(r.reference, 3, 4)", "year", filter.year());
        in(filter.department(), departments);
        opinion(filter.opinion());
        if (filter.isLateOnly()) {
            and("r.due < :today", "today", today);
        }
        if (filter.isMineOnly()) {
            and("r.state = 'DRAFT' and r.depositor = :depositor", "depositor", depositor);
        }
        return this;
    }

    /** By the applicant's number, or each word somewhere in the reference, the title or the applicant's name. */
    RequestCondition found(String typed) {
        String number = Rna.of(Typed.lineOrEmpty(typed));
        if (APPLICANT_NUMBER.matcher(number).matches()) {
            and("(r.applicant_siret like :number or r.applicant_rna like :number)", "number", number + "%");
            return this;
        }
        return found(WordSearch.of(typed));
    }

    private RequestCondition found(WordSearch search) {
        if (search.hopeless()) {
            sql.append(NOTHING);
        }
        int rank = 0;
        for (String word : search.words()) {
            String name = "word" + rank++;
            and("r.search_words like :" + name, name, "% " + word + "%");
        }
        return this;
    }

    String sql() {
        return sql.toString();
    }

    Map<String, Object> values() {
        return values;
    }

    /** The whole region is each of its départements. */
    private void in(String department, List<String> departments) {
        if (!RequestFilter.isGiven(department)) {
            return;
        }
        if (departments.contains(department)) {
            and("(r.departments like :department or r.departments like :region)", "department", spaced(department));
            values.put("region", spaced(RequestIndex.WHOLE_REGION));
        } else if (RequestIndex.WHOLE_REGION.equals(department)) {
            and("r.departments like :region", "region", spaced(department));
        } else {
            sql.append(NOTHING);
        }
    }

    private static String spaced(String word) {
        return "% " + word + " %";
    }

    private void opinion(String wanted) {
        if (RequestFilter.isGiven(wanted)) {
            OpinionFilter filter = Typed.choice(wanted, List.of(OpinionFilter.values()));
            sql.append(filter == null ? NOTHING : " and " + filter.sql());
        }
    }

    private void equal(String column, String name, String value) {
        if (RequestFilter.isGiven(value)) {
            and(column + " = :" + name, name, value);
        }
    }

    private void and(String condition, String name, Object value) {
        sql.append(" and ").append(condition);
        values.put(name, value);
    }
}
