package fr.crig.avis.convocation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All those of one sending, as they were on that day: one JSON column. */
public record Addressees(List<Addressee> all) {

    /** With those of a former sending who have the meeting in their calendar and no longer act: each address once. */
    Addressees with(Addressees former) {
        Map<String, Addressee> byAddress = new LinkedHashMap<>();
        Stream.concat(
                        all.stream(),
                        former.all.stream().filter(one -> !one.leaving()).map(Addressee::takenBack))
                .forEach(one -> byAddress.putIfAbsent(one.address(), one));
        return new Addressees(List.copyOf(byAddress.values()));
    }

    /** Those who come and those who leave are told; nobody else has to know. Empty if there is none of them. */
    Optional<Addressees> changedSince(Addressees former) {
        Set<String> before = former.all.stream()
                .filter(one -> !one.leaving())
                .map(Addressee::address)
                .collect(Collectors.toSet());
        List<Addressee> marked = with(former).all.stream()
                .map(one -> one.leaving() || !before.contains(one.address()) ? one : one.alreadyToldOf())
                .toList();
        return marked.stream().allMatch(Addressee::alreadyTold)
                ? Optional.empty()
                : Optional.of(new Addressees(marked));
    }
}
