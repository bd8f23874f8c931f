package fr.crig.avis.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Stages;
import java.lang.reflect.Field;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.data.domain.Pageable;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page there is, asked for with every parameter it reads, by values that no page of ours would put there. */
class OddAddressesTest extends ApplicationTest {

    private static final String FEATURES = "fr.crig.avis.";
    private static final List<String> READERS = List.of("secretariat", "admin", "membre.region", "agent.region");
    private static final List<String> ODD =
            List.of("a%00b", "9".repeat(30), "-1", "1e999999999", "%ED%A0%80", "%F0%9F%98%80%E2%80%AE%27%5C", "");
    private static final String VARIABLE = "\\{(?:[^{}]|\\{[^{}]*})*}";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Stages stages;

    @Test
    void areNoFailure() {
        accounts.openAll();
        Reference reference = stages.circulating();
        List<String> failures = new ArrayList<>();
        for (Map.Entry<String, Set<String>> page : pages().entrySet()) {
            String path = page.getKey().replaceAll("\\{reference[^}]*}", reference.value());
            String reader = reader(path.replaceAll(VARIABLE, "1"));
            for (String address : addresses(page.getKey(), path, page.getValue())) {
                failure(address, reader).ifPresent(failures::add);
            }
        }
        assertThat(failures).isEmpty();
    }

    private static Set<String> addresses(String pattern, String path, Set<String> parameters) {
        Set<String> addresses = new LinkedHashSet<>();
        ODD.forEach(odd -> addresses.add(path.replaceAll(VARIABLE, odd)));
        ODD.forEach(odd -> addresses.add(pattern.replaceAll(VARIABLE, odd)));
        String whole = path.replaceAll(VARIABLE, "1");
        for (String parameter : parameters) {
            addresses.add(whole + "?" + parameter + "=" + "9".repeat(30));
            addresses.add(whole + "?" + parameter + "=1&" + parameter + "=x&" + parameter + "=");
        }
        ODD.forEach(odd -> addresses.add(parameters.stream()
                .map(parameter -> parameter + "=" + odd + "&" + parameter + "%5B999999999%5D=" + odd)
                .collect(Collectors.joining("&", whole + "?", ""))));
        return addresses;
    }

    private Optional<String> failure(String address, String reader) {
        MvcTestResult answer = ask(address, reader);
        Throwable thrown = answer.getUnresolvedException();
        int status = thrown == null ? answer.getResponse().getStatus() : 500;
        return status < 500
                ? Optional.empty()
                : Optional.of("%d %s to %s: %s".formatted(status, address, reader, thrown));
    }

    private String reader(String address) {
        return READERS.stream()
                .filter(one -> ask(address, one).getResponse().getStatus() == 200)
                .findFirst()
                .orElse(READERS.get(0));
    }

    private MvcTestResult ask(String address, String reader) {
        return mvc.get()
                .uri(URI.create(address))
                .with(accounts.signedIn(reader))
                .exchange();
    }

    /** The parameters of each page, by its pattern. */
    private Map<String, Set<String>> pages() {
        Map<String, Set<String>> pages = new TreeMap<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            boolean ours = handler.getBeanType().getName().startsWith(FEATURES)
                    && !List.of(FaultController.class, GalleryController.class).contains(handler.getBeanType());
            if (ours && (methods.isEmpty() || methods.contains(RequestMethod.GET))) {
                mapping.getPatternValues()
                        .forEach(pattern -> pages.computeIfAbsent(pattern, any -> readByTemplate(pattern))
                                .addAll(parameters(handler)));
            }
        });
        return pages;
    }

    private static Set<String> readByTemplate(String page) {
        return new LinkedHashSet<>(page.equals("/connexion") ? List.of("erreur", "expiree", "terminee") : List.of());
    }

    private static Set<String> parameters(HandlerMethod handler) {
        Set<String> names = new LinkedHashSet<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
            if (asked != null) {
                names.add(asked.name().isEmpty() ? parameter.getParameterName() : asked.name());
            } else if (parameter.getParameterType() == Pageable.class) {
                names.addAll(List.of("page", "size", "sort"));
            } else if (parameter.hasParameterAnnotation(ModelAttribute.class)
                    || (parameter.getParameterAnnotations().length == 0
                            && parameter.getParameterType().getName().startsWith(FEATURES))) {
                names.addAll(fields(parameter.getParameterType()));
            }
        }
        return names;
    }

    private static List<String> fields(Class<?> form) {
        return BeanUtils.isSimpleProperty(form)
                ? List.of()
                : Stream.of(form.getDeclaredFields()).map(Field::getName).toList();
    }
}
