package fr.crig.avis.notification;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What was gathered for a person, by what it is about.
 *
 * @param unsubscribe the token under which its reader ends it, without a log-in
 */
record Digest(List<Group> groups, UUID unsubscribe) {

    /** @param about a request, as everybody names it */
    record Group(String about, List<DigestLine> lines) {}

    static Digest of(Collection<Notice> gathered, UUID unsubscribe) {
        Map<String, List<DigestLine>> byReference = gathered.stream()
                .collect(Collectors.groupingBy(
                        Notice::reference, LinkedHashMap::new, Collectors.mapping(Notice::line, Collectors.toList())));
        return new Digest(
                byReference.values().stream()
                        .map(lines -> new Group(lines.get(lines.size() - 1).about(), lines))
                        .toList(),
                unsubscribe);
    }
}
