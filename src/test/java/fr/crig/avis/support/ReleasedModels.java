package fr.crig.avis.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

/** The models of each version that somebody may have installed, as they were: never to be changed, as what runs on them does not change. */
public final class ReleasedModels {

    private static final Path RELEASED = Path.of("src/test/resources/processes/released");
    private static final Path TODAY = Path.of("processes");

    private ReleasedModels() {}

    /** One folder a version. */
    public static Stream<Path> all() {
        return sorted(RELEASED).stream();
    }

    /** Those with a model that today's is not any more. */
    public static List<Path> differing() {
        return all().filter(ReleasedModels::differs).toList();
    }

    public static List<Path> models(Path release, String kind) {
        return sorted(release).stream()
                .filter(file -> file.toString().endsWith(kind))
                .toList();
    }

    /** As the newest version, until the deployment is deleted. */
    public static String deploy(Path release, RepositoryService repository) {
        DeploymentBuilder deployment = repository.createDeployment();
        sorted(release).forEach(file -> deployment.addString(file.getFileName().toString(), text(file)));
        return deployment.deploy().getId();
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean differs(Path release) {
        return sorted(release).stream().anyMatch(file -> {
            Path today = TODAY.resolve(file.getFileName());
            return !Files.exists(today) || !text(today).equals(text(file));
        });
    }

    private static List<Path> sorted(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
