package fr.crig.avis.convocation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** All those of one sending, as they were on that day: one JSON column. */
public record Addressees(List<Addressee> all) {

    /** With those of a former sending who have the meeting in their calendar and no longer act: each address once. */
    Addressees with(Addressees former) {
        Map<String, Addressee> byAddress = new LinkedHashMap<>();
        Stream.concat(
                        all.stream(),
                        former.all.stream().filter(one -> !one.leaving()).map(Addressee::takenBack))
                .forEach(one -> byAddress.putIfAbsent(one.email().toLowerCase(Locale.ROOT), one));
        return new Addressees(List.copyOf(byAddress.values()));
    }
}
