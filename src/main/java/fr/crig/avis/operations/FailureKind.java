package fr.crig.avis.operations;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What went wrong, as far as the class of an exception tells: enough to know where to look, and no word of a request. */
enum FailureKind {
    DATA("DataIntegrity|ConstraintViolation|DuplicateKey"),
    DATABASE("SQL|Jdbc|DataAccess|Connect|Transaction|Pool|Persistence"),
    MISSING("NotVisible|NoSuchElement|EmptyResult|NotFound"),
    RULE("Refusal"),
    MEMORY("OutOfMemory|NoSpace|StackOverflow"),
    OTHER("");

    private final Pattern classes;

    FailureKind(String classes) {
        this.classes = Pattern.compile(classes);
    }

    /** @param exception simple name of its class; may be empty */
    static FailureKind of(String exception) {
        return Stream.of(values())
                .filter(kind -> kind.classes.matcher(exception).find())
                .findFirst()
                .orElse(OTHER);
    }
}
