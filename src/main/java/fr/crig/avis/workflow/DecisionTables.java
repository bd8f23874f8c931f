package fr.crig.avis.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/**
 * Evaluates the decision tables without the process engine's history: a page that asks a table must write nothing, and may be
 * read in a read-only transaction.
 */
@Component
class DecisionTables {

    /** To read one expression anew takes as long as a query, and a page asks dozens. */
    private static final int REMEMBERED = 500;

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Map<String, DmnDecision> tables = new ConcurrentHashMap<>();
    private final ConcurrentLruCache<Asked, DmnDecisionResult> answers =
            new ConcurrentLruCache<>(REMEMBERED, this::evaluate);

    /** No table asks for the hour or anything else than what it is told: the same question has the same answer. */
    private record Asked(String decision, Map<String, Object> variables) {

        Asked {
            // What is not known is null, which Map.copyOf refuses.
            variables = Collections.unmodifiableMap(new HashMap<>(variables));
        }
    }

    /** @param decision the id of the table, which is the name of its file */
    DmnDecisionResult evaluate(String decision, Map<String, Object> variables) {
        return answers.get(new Asked(decision, variables));
    }

    private DmnDecisionResult evaluate(Asked asked) {
        return engine.evaluateDecision(tables.computeIfAbsent(asked.decision(), this::read), asked.variables());
    }

    private DmnDecision read(String decision) {
        try (InputStream file = new ClassPathResource("processes/" + decision + ".dmn").getInputStream()) {
            return engine.parseDecision(decision, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
