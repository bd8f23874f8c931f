package fr.crig.avis.avis;

import fr.crig.avis.page.Amounts;
import fr.crig.avis.page.WordSearch;
import fr.crig.avis.page.Words;
import fr.crig.avis.request.RequestIndex;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which lines of the register a reader may see and asked for, on rows of {@code register_line e}, with the values of its parameters. */
final class RegisterCondition {

    private static final String NOTHING = "1 = 0";
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    /** Of several terms, those that have all: each is a part of the index that is read once, also when no avis has two of them. */
    private static final String WITH = "select t.line from register_term t where ";

    private final List<String> conditions = new ArrayList<>();

    /** Each on rows of {@code register_term t}. */
    private final List<String> terms = new ArrayList<>();

    private final Map<String, Object> values = new HashMap<>();

    /**
     * @param readerships those that the reader belongs to
     * @param departments that there are
     */
    static RegisterCondition of(List<Long> readerships, RegisterFilter filter, List<String> departments) {
        var condition = new RegisterCondition();
        if (readerships.isEmpty()) {
            condition.conditions.add(NOTHING);
        } else {
            condition.and("e.readership in (:readerships)", "readerships", readerships);
        }
        return condition.narrowedTo(filter, departments);
    }

    private RegisterCondition narrowedTo(RegisterFilter filter, List<String> departments) {
        words("word", filter.words(), "");
        words("funder", filter.funder(), " and t.fields like '%" + RegisterField.FUNDER.letter() + "%'");
        deliberatedIn(filter.year());
        in(filter.department(), departments);
        equal("outcome", filter.outcome());
        equal("theme", filter.theme());
        equal("receiving", filter.signatory());
        equal("scheme", filter.scheme());
        equal("follow_up", filter.followUp());
        followed(filter.followed());
        asked(filter);
        if (filter.isWithOpenReserves()) {
            conditions.add("e.reserves_open = true");
        }
        if (filter.isInForce()) {
            conditions.add("e.in_force = true");
        }
        return this;
    }

    /** @param values of that line, by the names of the order */
    void behind(RegisterOrder order, Map<String, Object> values) {
        conditions.add(order.behind());
        this.values.putAll(values);
    }

    void none() {
        conditions.add(NOTHING);
    }

    String sql() {
        List<String> all = new ArrayList<>(conditions);
        if (!terms.isEmpty()) {
            all.add("e.id in (" + WITH + String.join(" intersect " + WITH, terms) + ")");
        }
        return String.join(" and ", all);
    }

    Map<String, Object> values() {
        return values;
    }

    private void words(String kind, String typed, String where) {
        WordSearch search = WordSearch.of(typed);
        if (search.hopeless()) {
            none();
        }
        int rank = 0;
        for (String word : search.words()) {
            String name = kind + rank++;
            terms.add("t.term between :%1$s and :%1$sEnd%2$s".formatted(name, where));
            values.put(name, word);
            values.put(name + "End", Words.lastWith(word));
        }
    }

    static boolean isYear(String typed) {
        return typed != null && YEAR.matcher(typed).matches();
    }

    private void deliberatedIn(String year) {
        if (!RegisterFilter.isGiven(year)) {
            return;
        }
        if (!isYear(year)) {
            none();
            return;
        }
        LocalDate first = LocalDate.ofYearDay(Integer.parseInt(year), 1);
        and("e.id between :year and :yearEnd", "year", RegisterPlace.before(first));
        values.put("yearEnd", RegisterPlace.before(first.plusYears(1)));
    }

    /** The whole region is each of its départements. */
    private void in(String department, List<String> departments) {
        if (!RegisterFilter.isGiven(department)) {
            return;
        }
        String region = RequestIndex.place(RequestIndex.WHOLE_REGION);
        if (departments.contains(department) || RequestIndex.WHOLE_REGION.equals(department)) {
            terms.add("t.term in (:places)");
            values.put("places", List.of(RequestIndex.place(department), region));
        } else {
            none();
        }
    }

    /** What is asked is known, wherever a limit is set. */
    private void asked(RegisterFilter filter) {
        if (filter.isFromUnreadable() || filter.isToUnreadable()) {
            none();
            return;
        }
        Optional<BigDecimal> least = Amounts.read(filter.from());
        Optional<BigDecimal> greatest = Amounts.read(filter.to());
        if (least.isPresent() || greatest.isPresent()) {
            and("e.amount >= :least", "least", least.orElse(BigDecimal.ZERO).max(BigDecimal.ZERO));
        }
        greatest.ifPresent(amount -> and("e.amount <= :greatest", "greatest", amount));
    }

    private void followed(String word) {
        Followed followed = Followed.named(word);
        if (followed != null) {
            equal("followed", followed.name());
        } else if (RegisterFilter.isGiven(word)) {
            none();
        }
    }

    private void equal(String column, String value) {
        if (RegisterFilter.isGiven(value)) {
            and("e.%1$s = :%1$s".formatted(column), column, value);
        }
    }

    private void and(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }
}
