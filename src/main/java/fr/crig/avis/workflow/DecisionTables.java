package fr.crig.avis.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Evaluates the decision tables without the process engine's history: a page that asks a table must write nothing, and may be
 * read in a read-only transaction.
 */
@Component
class DecisionTables {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Map<String, DmnDecision> tables = new ConcurrentHashMap<>();

    /** @param decision the id of the table, which is the name of its file */
    DmnDecisionResult evaluate(String decision, Map<String, Object> variables) {
        return engine.evaluateDecision(tables.computeIfAbsent(decision, this::read), variables);
    }

    private DmnDecision read(String decision) {
        try (InputStream file = new ClassPathResource("processes/" + decision + ".dmn").getInputStream()) {
            return engine.parseDecision(decision, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
