package fr.crig.avis.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Pageable;

/**
 * The first thousand of what was found, by their ids in their order. Found in an index, they cost a dozen blocks whatever there is
 * behind them; one more than are shown says that there are more. Whoever wants those narrows the list, or goes on behind the last one.
 *
 * @param byAge in the order of the ids, so that a list can go on behind the last one
 */
public record FirstFound(List<Long> ids, boolean byAge) {

    /** How many are shown. */
    public static final int MOST = 1000;

    /** How many are to be looked for. */
    public static final int LIMIT = MOST + 1;

    /** Those of a page; none after the last one. */
    public List<Long> on(Pageable page) {
        int shown = Math.min(ids.size(), MOST);
        int start = (int) Math.min(page.getOffset(), shown);
        return ids.subList(start, Math.min(start + page.getPageSize(), shown));
    }

    /** @param rows of {@link #on}, in any order */
    public <T> ListPage<T> page(List<T> rows, Function<T, Long> id, Pageable page) {
        boolean more = ids.size() > MOST;
        Long last = more && byAge ? ids.get(MOST - 1) : null;
        return new ListPage<>(
                inOrder(on(page), rows, id), page, new ListPage.Extent(ids.size() - (more ? 1 : 0), more, last));
    }

    /** @param rows in any order; what is no longer there is left out */
    public static <T> List<T> inOrder(List<Long> ids, List<T> rows, Function<T, Long> id) {
        Map<Long, T> found = rows.stream().collect(Collectors.toMap(id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
