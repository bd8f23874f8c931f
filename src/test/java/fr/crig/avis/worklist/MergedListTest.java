package fr.crig.avis.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.page.Errand;
import fr.crig.avis.worklist.MergedList.Entry;
import fr.crig.avis.worklist.Worklist.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;

class MergedListTest {

    private static final Instant START = Instant.parse("2026-03-12T08:00:00Z");

    private final List<Errand> errands = Stream.of(due(1), due(4), due(4), due(9), null)
            .map(due -> Errand.of("errand.draft", "/brouillon", due))
            .toList();

    private final List<WaitingTask> tasks = Stream.of(due(0), due(2), due(4), due(5), due(9), due(9), null)
            .map(due -> new WaitingTask("D-2026-0001", "task", "page", due, null))
            .toList();

    private final MergedList list = new MergedList(this::window, errands);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 12, 25})
    void isTheSameOneListWhateverTheSizeOfItsPages(int size) {
        List<Entry> all = new ArrayList<>();
        for (int offset = 0; offset < errands.size() + tasks.size(); offset += size) {
            Page<Entry> page = list.page(PageRequest.of(offset / size, size));
            assertThat(page.getTotalElements()).isEqualTo(12);
            all.addAll(page.getContent());
        }
        assertThat(all)
                .extracting(Entry::due)
                .containsExactly(
                        due(0), due(1), due(2), due(4), due(4), due(4), due(5), due(9), due(9), due(9), null, null);
        assertThat(all).filteredOn(entry -> entry.errand() != null).hasSameSizeAs(errands);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 2_000_000_000})
    void isEmptyAfterItsEnd(int page) {
        assertThat(list.page(PageRequest.of(page, 12))).isEmpty();
    }

    private Window window(long offset, int size) {
        return new Window(tasks.stream().skip(offset).limit(size).toList(), tasks.size());
    }

    private static Instant due(int day) {
        return START.plus(Duration.ofDays(day));
    }
}
