package fr.crig.avis.support;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;

/** Accessibility as far as a machine can see it: WCAG 2.2 level AA and axe's good practices. */
public final class Axe {

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** The addresses of all pages that were judged in this build. */
    public static final Path JUDGED = Path.of("target", "axe-pages.txt");

    /** What the layout makes of a title that is missing; axe takes it for one. */
    private static final String NO_TITLE = "null";

    private Axe() {}

    /** Of the whole page: on a busy machine a label may come later than its field. */
    public static void assertNoViolation(Page page) {
        page.waitForLoadState();
        List<Rule> violations = checks(page).analyze().getViolations();
        if (!violations.isEmpty()) {
            throw new AssertionError(page.url() + " has accessibility violations:\n"
                    + violations.stream().map(Axe::describe).collect(Collectors.joining("\n")));
        }
        if (page.title().startsWith(NO_TITLE)) {
            throw new AssertionError(page.url() + " does not say what it is: " + page.title());
        }
        note(URI.create(page.url()).getPath());
    }

    /** By several processes, each a line at once. */
    private static void note(String path) {
        try {
            Files.writeString(JUDGED, path + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is told nobody is not collected; without frames of other sites no second window is needed to judge. */
    private static AxeBuilder checks(Page page) {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(options).withTags(TAGS).setLegacyMode(true);
    }

    private static String describe(Rule rule) {
        return rule.getNodes().stream()
                .map(node -> "  %s (%s) %s\n      at %s: %s"
                        .formatted(rule.getId(), rule.getImpact(), rule.getHelp(), selector(node), node.getHtml()))
                .collect(Collectors.joining("\n"));
    }

    private static Object selector(CheckedNode node) {
        return node.getTarget();
    }
}
