package fr.crig.avis.everyform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.support.ApplicationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.MutablePropertyValues;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.ServletRequestDataBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Each field for a day of each page, found in the templates, takes a day as people write it where a browser has no such field. */
class DayFieldsTest extends ApplicationTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern FIELD = Pattern.compile("form :: date\\(field=(?:\\$\\{prefix \\+ )?'([^']+)'");
    private static final String AGENT = "agent.region";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private RequestMappingHandlerAdapter adapter;

    @Test
    void readADayAsPeopleWriteIt() throws Exception {
        Set<String> all = onThePages();
        Set<String> days = new TreeSet<>();
        for (Class<?> form : forms()) {
            for (Bound field : days(form)) {
                assertThat(bound(form, field.name(), "31/12/2026"))
                        .as(field.owner() + "." + field.name())
                        .isEqualTo(LocalDate.of(2026, 12, 31));
                assertThat(bound(form, field.name(), "31/12/26")).isNull();
                days.add(field.name());
            }
        }
        assertThat(all).containsAll(days).hasSizeGreaterThan(days.size());
        all.removeAll(days);
        keepInADraft(all);
    }

    /** The form of a request keeps what was typed as text. */
    private void keepInADraft(Set<String> fields) {
        accounts.openAll();
        String draft = "/demandes/brouillons/" + UUID.randomUUID();
        var request = mvc.post().uri(draft).with(accounts.signedIn(AGENT)).with(csrf());
        fields.forEach(field -> request.param(field, "31/12/2026"));
        assertThat(request.exchange()).hasStatus3xxRedirection();
        assertThat(mvc.get().uri(draft).with(accounts.signedIn(AGENT)).exchange())
                .bodyText()
                .satisfies(page -> fields.forEach(field -> assertThat(page)
                        .containsPattern("<input[^>]* id=\"" + Pattern.quote(field) + "\"[^>]* value=\"2026-12-31\"")));
    }

    private static Set<String> onThePages() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> FIELD.matcher(read(file)).results().map(found -> found.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Set<Class<?>> forms() {
        return new Handlers(requestMappingHandlerMapping)
                .methods().stream()
                        .flatMap(handler -> Stream.of(handler.getMethodParameters()))
                        .filter(parameter -> parameter.hasParameterAnnotation(ModelAttribute.class))
                        .map(parameter -> (Class<?>) parameter.getParameterType())
                        .filter(form -> !form.isRecord())
                        .collect(Collectors.toSet());
    }

    private static List<Bound> days(Class<?> form) {
        return Stream.of(form.getFields())
                .filter(field -> field.getType() == LocalDate.class)
                .map(field -> new Bound(form.getName(), field.getName(), LocalDate.class))
                .toList();
    }

    /** As the running application binds it. */
    private Object bound(Class<?> form, String field, String typed) throws ReflectiveOperationException {
        var constructor = form.getDeclaredConstructor();
        constructor.setAccessible(true);
        Object target = constructor.newInstance();
        var binder = new ServletRequestDataBinder(target);
        adapter.getWebBindingInitializer().initBinder(binder);
        binder.initDirectFieldAccess();
        binder.bind(new MutablePropertyValues().add(field, typed));
        return ReflectionUtils.findField(form, field).get(target);
    }
}
