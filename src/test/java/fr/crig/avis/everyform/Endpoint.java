package fr.crig.avis.everyform;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.condition.NameValueExpression;
import org.springframework.web.servlet.mvc.condition.ParamsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.util.pattern.PathPattern.PathMatchInfo;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * A way into the product, as the matrix names it.
 *
 * @param method of HTTP
 * @param pattern of the handler, which may stand for several acts
 * @param path the pattern with one of its acts
 * @param buttons that tell it from others at its path
 */
record Endpoint(String method, String pattern, String path, ParamsRequestCondition buttons)
        implements Comparable<Endpoint> {

    private static final Comparator<Endpoint> ORDER =
            Comparator.comparing(Endpoint::shownPath).thenComparing(Endpoint::toString);
    private static final Pattern ACT = Pattern.compile("\\{act:([^}]*)}");
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^{}]*})*)?}");

    static Stream<Endpoint> of(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().stream()
                .map(RequestMethod::name)
                .flatMap(method -> info.getPatternValues().stream()
                        .flatMap(pattern -> paths(pattern)
                                .map(path -> new Endpoint(method, pattern, path, info.getParamsCondition()))));
    }

    private static Stream<String> paths(String pattern) {
        Matcher acts = ACT.matcher(pattern);
        return acts.find()
                ? Stream.of(acts.group(1).split("\\|")).map(act -> pattern.replace(acts.group(), act))
                : Stream.of(pattern);
    }

    /** Whether it is what takes this form; of several, the one with most buttons. */
    boolean takes(Form form) {
        var request = new MockHttpServletRequest(method, form.path());
        form.typed().forEach((name, values) -> request.setParameter(name, values.toArray(String[]::new)));
        return !isRead() && variables(form.path()) != null && buttons.getMatchingCondition(request) != null;
    }

    boolean isRead() {
        return "GET".equals(method);
    }

    boolean isOfOneThing() {
        return path.contains("{");
    }

    /** What stands in an address for the variables; null if it is not an address of this. */
    Map<String, String> variables(String address) {
        PathMatchInfo match =
                PathPatternParser.defaultInstance.parse(path).matchAndExtract(PathContainer.parsePath(address));
        return match == null ? null : match.getUriVariables();
    }

    /** The address for these variables. */
    String at(Map<String, String> variables) {
        return VARIABLE.matcher(path)
                .replaceAll(variable -> Matcher.quoteReplacement(variables.get(variable.group(1))))
                .replace("*", "agents");
    }

    /** The names of what it wants to know. */
    Stream<String> names() {
        return VARIABLE.matcher(path).results().map(variable -> variable.group(1));
    }

    private String shownPath() {
        return VARIABLE.matcher(path).replaceAll("{$1}");
    }

    @Override
    public int compareTo(Endpoint other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return method + " " + shownPath()
                + button().map(name -> " [" + name + "]").orElse("");
    }

    private Optional<String> button() {
        return buttons.getExpressions().stream()
                .filter(expression -> !expression.isNegated())
                .map(NameValueExpression::toString)
                .findFirst();
    }
}
