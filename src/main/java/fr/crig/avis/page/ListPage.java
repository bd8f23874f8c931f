package fr.crig.avis.page;

import java.util.List;
import java.util.function.Function;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;

/** A page of the first thousand of what was found. */
public class ListPage<T> extends PageImpl<T> {

    private static final long serialVersionUID = 1;

    private final boolean more;
    private final Long last;

    /** @param last behind which the list goes on; null if it ends, or cannot be gone on with */
    record Extent(long shown, boolean more, Long last) {}

    ListPage(List<T> content, Pageable page, Extent extent) {
        super(content, page, extent.shown());
        this.more = extent.more();
        this.last = extent.last();
    }

    /** The same page of something else. */
    public <U> ListPage<U> as(Function<T, U> other) {
        return new ListPage<>(map(other).getContent(), getPageable(), new Extent(getTotalElements(), more, last));
    }

    /** More was found than is counted here, and than there are pages of. */
    public boolean isMore() {
        return more;
    }

    /** Behind which the list goes on; null if it ends here, or has an order in which it cannot. */
    public Long last() {
        return last;
    }
}
