package fr.crig.avis.storage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.support.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.FilterRegistrationBean;

class DurabilityTest extends ApplicationTest {

    @Autowired
    private FilterRegistrationBean<CheckpointFilter> registration;

    protected boolean needsCheckpoints() {
        return true;
    }

    @Test
    void checkpointsOnH2Only() {
        assertThat(registration.isEnabled()).isEqualTo(needsCheckpoints());
    }
}
