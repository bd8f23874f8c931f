package fr.crig.avis.operations;

import fr.crig.avis.storage.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** What the service is made of, as the build wrote it down (CycloneDX): one list for the jar, the page and the documentation. */
record BillOfMaterials(List<Component> components) {

    /** A library. */
    record Component(String group, String name, String version) {

        /** A starter of Spring Boot's is a list of other libraries, and stays out of the jar. */
        boolean isEmpty() {
            return name.startsWith("spring-boot-starter");
        }
    }

    /** @return an empty one where the service was started without its jar: {@code spring-boot:run}, a development environment */
    static BillOfMaterials ofThisService() {
        var file = new ClassPathResource("META-INF/sbom/application.cdx.json");
        if (!file.exists()) {
            return new BillOfMaterials(List.of());
        }
        try (InputStream in = file.getInputStream()) {
            return Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), BillOfMaterials.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that are in use. */
    List<UnfixedLibrary> unfixed() {
        return Arrays.stream(UnfixedFamily.values())
                .map(this::used)
                .filter(library -> !library.modules().isEmpty())
                .toList();
    }

    private UnfixedLibrary used(UnfixedFamily family) {
        return new UnfixedLibrary(
                family,
                of(family).map(Component::version).max(String::compareTo).orElse(""),
                of(family).map(Component::name).sorted().toList());
    }

    private Stream<Component> of(UnfixedFamily family) {
        return components.stream()
                .filter(component -> family.holds(Objects.requireNonNullElse(component.group(), "")))
                .filter(component -> !component.isEmpty());
    }
}
