package fr.crig.avis.operations;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Where a request or a meeting is in one process.
 *
 * @param name of the process, in French
 * @param model its diagram, as BPMN
 */
public record Whereabouts(String name, String model, List<Token> tokens) {

    /**
     * A place where it waits.
     *
     * @param element its identifier in the model
     * @param step its name, in French
     * @param inner whether it waits in another process, which begins there
     * @param failed whether the service has given it up
     */
    public record Token(String element, String step, boolean inner, boolean failed) {}

    /** What is said in words: a process that waits for another is no news. */
    public List<Token> innermost() {
        return tokens.stream().filter(token -> !token.inner()).distinct().toList();
    }

    /** As the page hands them to the drawing. */
    public String waiting() {
        return elements(false);
    }

    public String failed() {
        return elements(true);
    }

    private String elements(boolean failed) {
        return tokens.stream()
                .filter(token -> token.failed() == failed)
                .map(Token::element)
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
