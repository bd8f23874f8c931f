package fr.crig.avis.randomwalk;

import fr.crig.avis.support.ReleasedModels;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Requests that began before an upgrade go to their end on today's code: every act, on each released version in its turn. As long as
 * today's models are the released ones, the walk itself shows it.
 */
@EnabledIf(value = "differ", disabledReason = "Today's models are those of every release.")
class WalkOnReleasedModelsTest extends RandomWalkTest {

    private static final List<Path> RELEASES = ReleasedModels.differing();

    @Autowired
    private RepositoryService repository;

    private String deployed;
    private int walks;

    static boolean differ() {
        return !RELEASES.isEmpty();
    }

    @Override
    void begin() {
        super.begin();
        withdraw();
        deployed = ReleasedModels.deploy(RELEASES.get(walks++ % RELEASES.size()), repository);
    }

    @AfterEach
    void withdraw() {
        if (deployed != null) {
            repository.deleteDeployment(deployed, true);
            deployed = null;
        }
    }
}
