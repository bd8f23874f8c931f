package fr.crig.avis.worklist;

import fr.crig.avis.request.Circulated.Awaited;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.worklist.RequestLines.Reason;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The requests of a page, by why they are shown, and who has not answered on those that circulate.
 *
 * @param lines of each reason, the first due first
 */
record ShownRequests(Map<Reason, List<RequestLine>> lines, Map<Reference, Awaited> awaited) {

    List<RequestLine> of(Reason reason) {
        return lines.getOrDefault(reason, List.of());
    }

    /** By reference. */
    Map<String, RequestLine> named() {
        return of(Reason.NAMED).stream()
                .collect(Collectors.toMap(line -> line.reference().value(), line -> line));
    }

    /** Null outside of a circulation. */
    Awaited awaited(RequestLine line) {
        return line == null ? null : awaited.get(line.reference());
    }
}
