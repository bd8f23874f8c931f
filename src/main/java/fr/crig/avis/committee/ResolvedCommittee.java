package fr.crig.avis.committee;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The committee as resolutions make it, on any day. */
class ResolvedCommittee {

    private static final int MOST_DAYS = 1000;

    private final List<Resolution> all;
    private final Set<String> takenBack;
    private final Map<LocalDate, CommitteeProperties> days = new ConcurrentHashMap<>();

    ResolvedCommittee(List<Resolution> all) {
        this.all = List.copyOf(all);
        this.takenBack = all.stream()
                .flatMap(resolution -> resolution.changes().stream())
                .map(Resolution::takenBack)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    boolean isMadeOf(List<Resolution> others) {
        return all.equals(others);
    }

    /** One after another, in the order in which they hold; of those that hold from the same day, the last is right. */
    CommitteeProperties on(LocalDate day, CommitteeProperties configured) {
        if (all.isEmpty()) {
            return configured;
        }
        if (days.size() > MOST_DAYS) {
            days.clear();
        }
        return days.computeIfAbsent(day, asked -> CommitteeFields.with(configured, changes(asked)));
    }

    boolean isTakenBack(Resolution resolution) {
        return takenBack.contains(String.valueOf(resolution.number()));
    }

    Optional<Resolution> decided(String field, LocalDate day) {
        return inOrder(field).filter(one -> !one.holdsFrom().isAfter(day)).reduce((earlier, later) -> later);
    }

    Optional<Resolution> toCome(String field, LocalDate day) {
        return inOrder(field).filter(one -> one.holdsFrom().isAfter(day)).findFirst();
    }

    private Stream<Resolution> inOrder(String field) {
        return inOrder()
                .filter(one ->
                        one.changes().stream().anyMatch(change -> change.field().equals(field)));
    }

    private Stream<Resolution> inOrder() {
        return all.stream()
                .filter(resolution -> !isTakenBack(resolution))
                .sorted(Comparator.comparing(Resolution::holdsFrom).thenComparing(Resolution::number));
    }

    private List<Resolution.Change> changes(LocalDate day) {
        return inOrder()
                .filter(resolution -> !resolution.holdsFrom().isAfter(day))
                .flatMap(resolution -> resolution.changes().stream())
                .filter(change -> Resolution.takenBack(change) == null)
                .toList();
    }
}
