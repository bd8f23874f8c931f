package fr.crig.avis.avis;

import fr.crig.avis.request.RequestForm;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What the tests that begin with an avis have in common. */
abstract class AvisStory extends ApplicationTest {

    static final Actor AGENT = Samples.agent("REGION");

    @Autowired
    RequestReader requests;

    @Autowired
    AvisReader reader;

    AvisSteps steps;

    @BeforeEach
    void findTheSteps(@Autowired AutowireCapableBeanFactory beans) {
        steps = beans.createBean(AvisSteps.class);
    }

    Avis recorded() {
        return steps.recorded();
    }

    Avis recorded(RequestForm form, String text) {
        return steps.recorded(form, text);
    }

    Reference decided(RequestForm form, String text) {
        return steps.decided(form, text);
    }
}
