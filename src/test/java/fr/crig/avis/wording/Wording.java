package fr.crig.avis.wording;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The messages, and who asks for them. */
record Wording(Messages messages, List<KeyUses.Use> uses, List<String> askedByFrameworks) {

    static Wording of(Path resources, Path code, List<Path> templates, List<String> askedByFrameworks) {
        Messages messages = Messages.in(resources);
        Set<String> families = messages.families();
        List<KeyUses.Use> uses = Stream.concat(
                        KeyUses.inTemplates(templates, families).stream(), KeyUses.inCode(code, families).stream())
                .toList();
        return new Wording(messages, uses, askedByFrameworks);
    }

    List<KeyUses.Use> missing() {
        return uses.stream()
                .filter(use -> messages.keys().stream().noneMatch(use::matches))
                .toList();
    }

    List<String> unused() {
        return messages.keys().stream()
                .filter(key -> uses.stream().noneMatch(use -> use.matches(key)))
                .filter(key -> askedByFrameworks.stream().noneMatch(key::startsWith))
                .toList();
    }
}
