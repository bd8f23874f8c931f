package fr.crig.avis.avis;

import fr.crig.avis.account.Readership;
import fr.crig.avis.account.Readerships;
import fr.crig.avis.account.Visibility;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.page.FirstFound;
import fr.crig.avis.page.ListPage;
import fr.crig.avis.page.WordSearch;
import fr.crig.avis.shared.Actor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds in the register what somebody asked for and may see: which, in an index alone, then their rows. */
@Component
class RegisterRows {

    private static final String FOUND = "select e.id from register_line e where %s order by %s limit :most";

    /**
     * Each looked up: to read all lines for a dozen years would cost more than the page. By the smallest, which an index gives; whether one
     * exists, PostgreSQL would rather find out in the lines from their start.
     */
    private static final String IN_YEAR = """
            select cast(%d as integer) as found_year
             where (select min(e.id) from register_line e where e.id between %d and %d and %s) is not null""";

    private final JdbcClient jdbc;
    private final Readerships readerships;
    private final RegisterMatches matches;
    private final RegisterEntries entries;
    private final Committee committee;

    RegisterRows(
            JdbcClient jdbc,
            Readerships readerships,
            RegisterMatches matches,
            RegisterEntries entries,
            Committee committee) {
        this.jdbc = jdbc;
        this.readerships = readerships;
        this.matches = matches;
        this.entries = entries;
        this.committee = committee;
    }

    ListPage<AvisEntry> page(Actor reader, AvisSearch search, Pageable page) {
        var found = new FirstFound(ids(reader, search, FirstFound.LIMIT), true);
        List<AvisEntry> shown = entries.of(found.on(page));
        Map<Long, List<RegisterMatch>> why =
                matches.of(found.on(page), WordSearch.of(search.filter().words()));
        return found.page(shown, AvisEntry::id, page).as(entry -> entry.found(why.getOrDefault(entry.id(), List.of())));
    }

    /** The next so many, in their order. */
    List<AvisEntry> next(Actor reader, AvisSearch search, int most) {
        List<Long> ids = ids(reader, search, most);
        return FirstFound.inOrder(ids, entries.of(ids), AvisEntry::id);
    }

    private List<Long> ids(Actor reader, AvisSearch search, int most) {
        RegisterCondition condition = condition(reader, search.filter());
        if (search.last() != null) {
            goOn(condition, search);
        }
        return find(condition, search.order(), most);
    }

    /** In which this reader finds something, the last first. */
    List<Integer> years(Actor reader) {
        List<Long> ends = Stream.of(RegisterOrder.OLDEST, RegisterOrder.NEWEST)
                .flatMap(order -> find(condition(reader, RegisterFilter.NONE), order, 1).stream())
                .toList();
        if (ends.isEmpty()) {
            return List.of();
        }
        int first = RegisterPlace.day(ends.get(0)).getYear();
        int last = RegisterPlace.day(ends.get(1)).getYear();
        List<Integer> between =
                last - first < 2 ? List.of() : yearsWithin(condition(reader, RegisterFilter.NONE), first + 1, last - 1);
        return Stream.of(List.of(last), between, List.of(first))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private List<Integer> yearsWithin(RegisterCondition condition, int first, int last) {
        String sql = IntStream.rangeClosed(first, last)
                .mapToObj(year -> inYear(condition, LocalDate.ofYearDay(year, 1)))
                .collect(Collectors.joining(" union all "));
        return jdbc.sql(sql + " order by found_year desc")
                .params(condition.values())
                .query(Integer.class)
                .list();
    }

    private static String inYear(RegisterCondition condition, LocalDate start) {
        return IN_YEAR.formatted(
                start.getYear(),
                RegisterPlace.before(start),
                RegisterPlace.before(start.plusYears(1)),
                condition.sql());
    }

    private RegisterCondition condition(Actor reader, RegisterFilter filter) {
        return RegisterCondition.of(readableBy(reader, filter), filter, committee.departments());
    }

    /** Those of requests, and that of the avis of before, as far as they are wanted. */
    private List<Long> readableBy(Actor reader, RegisterFilter filter) {
        FormerChoice choice = FormerChoice.of(filter.former());
        if (choice == null && RegisterFilter.isGiven(filter.former())) {
            return List.of();
        }
        List<Long> readable = new ArrayList<>();
        if (choice != FormerChoice.ONLY) {
            readable.addAll(readerships.depositedReadableBy(reader));
        }
        if (choice != FormerChoice.WITHOUT && Visibility.maySeeFormerAvis(reader)) {
            readable.add(Readership.OF_FORMER_AVIS);
        }
        return readable;
    }

    private void goOn(RegisterCondition condition, AvisSearch search) {
        RegisterOrder order = search.order();
        if (order.isByPlace()) {
            condition.behind(order, Map.of("last", search.last()));
            return;
        }
        Optional<Object> last = jdbc.sql("select %s from register_line where id = ?".formatted(order.column()))
                .param(search.last())
                .query()
                .optionalValue();
        last.ifPresentOrElse(
                value -> condition.behind(order, Map.of("last", search.last(), order.parameter(), value)),
                condition::none);
    }

    private List<Long> find(RegisterCondition condition, RegisterOrder order, int most) {
        return jdbc.sql(FOUND.formatted(condition.sql(), order.sql()))
                .params(condition.values())
                .param("most", most)
                .query(Long.class)
                .list();
    }
}
