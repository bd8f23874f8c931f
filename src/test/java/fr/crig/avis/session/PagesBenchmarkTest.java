package fr.crig.avis.session;

import fr.crig.avis.support.BenchmarkDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;

/** What {@link PageCostsTest} counts, written to {@code docs/benchmark.md}. */
@Tag("benchmark")
class PagesBenchmarkTest extends PageCostsTest {

    private static final String HEAD = """
            | page | before it was looked at | now, the secretariat’s | a member’s |
            |---|---:|---:|---:|""";

    /** Of its reader; nothing for whoever has no such page. */
    private static final List<String> READERS = List.of("secretariat", "membre.ign");

    /** How it is called in the document, and what it asked before. */
    private record Told(String page, String before) {}

    private static final Map<String, Told> PAGES = pages();

    private static Map<String, Told> pages() {
        Map<String, Told> pages = new LinkedHashMap<>();
        pages.put("meetings", new Told("`/reunions`", "831"));
        pages.put("backlog", new Told("`/reunions/attente`", ""));
        pages.put("meeting to come", new Told("a meeting to come", "1 039"));
        pages.put("meeting of today", new Told("a meeting of today", ""));
        pages.put("meeting over", new Told("a meeting over", "815"));
        pages.put("meeting left open", new Told("a meeting over and not closed", ""));
        pages.put("session", new Told("a session: attendance", "293"));
        pages.put("session over", new Told("a session that is over", ""));
        pages.put("item", new Told("a session: an item", "306"));
        pages.put("decided item", new Told("a session: a decided item", ""));
        pages.put("members", new Told("`/membres`", "23"));
        pages.put("what-if", new Told("what other figures would have given", "65"));
        pages.put("circulating", new Told("dossier: circulating", "24 to 41"));
        pages.put("ready", new Told("dossier: ready", "24 to 41"));
        pages.put("recorded", new Told("dossier: recorded", "24 to 41"));
        pages.put("worklist", new Told("`/a-faire`", "10 to 17"));
        pages.put("worklist of a busy day", new Told("`/a-faire` of a busy day", "14, a member’s 13"));
        pages.put("requests", new Told("`/demandes`", ""));
        pages.put("register", new Told("`/avis`", ""));
        return pages;
    }

    @Override
    void tell(Map<String, Long> counts) {
        List<String> unknown = counts.keySet().stream()
                .map(page -> page.substring(0, page.indexOf(',')))
                .filter(page -> !PAGES.containsKey(page))
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("docs/benchmark.md has no words for " + unknown);
        }
        List<String> lines = new ArrayList<>(HEAD.lines().toList());
        PAGES.forEach((page, told) -> lines.add("| %s | %s | %s |"
                .formatted(
                        told.page(),
                        told.before(),
                        READERS.stream()
                                .map(reader -> counts.get(page + ", " + reader))
                                .map(count -> count == null ? "" : count.toString())
                                .collect(Collectors.joining(" | ")))));
        BenchmarkDocument.write("pages", String.join("\n", lines));
    }
}
