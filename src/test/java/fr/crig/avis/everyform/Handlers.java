package fr.crig.avis.everyform;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.MethodIntrospector;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.condition.NameValueExpression;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Our handlers, as the running application knows them; those of the tests' own pages excepted. */
final class Handlers {

    private static final Set<String> OF_TESTS = Set.of("GalleryController", "FaultController");

    private final Map<RequestMappingInfo, HandlerMethod> all;

    Handlers(RequestMappingHandlerMapping mapping) {
        all = mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> isOurs(entry.getValue().getBeanType()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<HandlerMethod> methods() {
        return List.copyOf(all.values());
    }

    /** The names of the buttons that tell handlers of one path apart. */
    Set<String> buttons() {
        return all.keySet().stream()
                .flatMap(info -> info.getParamsCondition().getExpressions().stream())
                .map(NameValueExpression::getName)
                .collect(Collectors.toSet());
    }

    /** Those that act, by their path; several may share one, told apart by a button. */
    Map<String, List<HandlerMethod>> acts() {
        Map<String, List<HandlerMethod>> acts = new TreeMap<>();
        all.forEach((info, method) -> {
            if (info.getMethodsCondition().getMethods().contains(RequestMethod.POST)) {
                info.getPatternValues().stream()
                        .filter(Predicate.not(String::isBlank))
                        .forEach(path -> acts.merge(path, List.of(method), Handlers::both));
            }
        });
        return acts;
    }

    /** What a page of ours may send to this path. */
    List<Bound> fields(String pattern) {
        Set<String> buttons = buttons();
        return acts().getOrDefault(pattern, List.of()).stream()
                .flatMap(handler -> Bound.of(handler).stream())
                .filter(field -> !buttons.contains(field.name()))
                .toList();
    }

    /** What each read may be asked for behind its path, as address and parameter; how a list is cut into pages excepted. */
    Set<String> queries() {
        Set<String> queries = new TreeSet<>();
        all.forEach((info, method) -> Endpoint.of(info)
                .filter(endpoint -> endpoint.isRead() && !endpoint.path().isBlank())
                .forEach(endpoint -> boundBefore(method)
                        .map(Bound::name)
                        .filter(Objects::nonNull)
                        .forEach(name -> queries.add(endpoint + " " + name))));
        return queries;
    }

    /** What the handler itself takes, and what its controller makes of the request for each of its handlers. */
    private static Stream<Bound> boundBefore(HandlerMethod handler) {
        Stream<HandlerMethod> attributes = MethodIntrospector.selectMethods(
                        handler.getBeanType(),
                        (ReflectionUtils.MethodFilter) method -> method.isAnnotationPresent(ModelAttribute.class)
                                && !method.isAnnotationPresent(RequestMapping.class))
                .stream()
                .map(method -> new HandlerMethod(handler.getBean(), method));
        return Stream.concat(Stream.of(handler), attributes).flatMap(one -> Bound.of(one).stream());
    }

    /** Each way in that we made, by path and method. */
    Set<Endpoint> endpoints() {
        return all.keySet().stream()
                .flatMap(Endpoint::of)
                .filter(endpoint -> !endpoint.path().isBlank())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<HandlerMethod> both(List<HandlerMethod> some, List<HandlerMethod> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("fr.crig.avis.") && !OF_TESTS.contains(type.getSimpleName());
    }
}
