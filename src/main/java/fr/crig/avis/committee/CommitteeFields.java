package fr.crig.avis.committee;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.crig.avis.storage.Json;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The committee field by field, as texts: {@code name}, {@code secretariat.email}, {@code circulation.normalDays},
 * {@code signatories.IGN.siret}. Resolutions keep these names for ever. {@code signatories.IGN} alone, with nothing after, is a signatory
 * that is none any more; of a list the elements stand behind each other, with a comma.
 */
public final class CommitteeFields {

    private static final String SIGNATORIES = "signatories";
    private static final String BETWEEN = ", ";

    private CommitteeFields() {}

    /** @return null for what is not there */
    public static String in(CommitteeProperties committee, String field) {
        JsonNode found = tree(committee);
        for (String name : field.split("\\.")) {
            found = found.isArray() ? byId((ArrayNode) found, name).orElse(null) : found.get(name);
            if (found == null) {
                return null;
            }
        }
        return found.isNull() ? null : text(found);
    }

    static CommitteeProperties with(CommitteeProperties committee, List<Resolution.Change> changes) {
        ObjectNode tree = tree(committee);
        changes.forEach(change -> apply(change, tree));
        return Json.read(tree.toString(), CommitteeProperties.class);
    }

    private static ObjectNode tree(CommitteeProperties committee) {
        return (ObjectNode) Json.read(Json.write(committee), JsonNode.class);
    }

    private static String text(JsonNode value) {
        return value.isArray()
                ? elements(value).map(JsonNode::asText).collect(Collectors.joining(BETWEEN))
                : value.asText();
    }

    private static void apply(Resolution.Change change, ObjectNode tree) {
        String[] names = change.field().split("\\.");
        if (names[0].equals(SIGNATORIES)) {
            signatory(names, change.after(), (ArrayNode) tree.get(SIGNATORIES));
        } else {
            ObjectNode group = names.length == 1 ? tree : (ObjectNode) tree.get(names[0]);
            set(group, names[names.length - 1], change.after());
        }
    }

    private static void signatory(String[] names, String after, ArrayNode all) {
        Optional<ObjectNode> found = byId(all, names[1]);
        if (names.length == 2) {
            found.ifPresent(gone -> all.remove(elements(all).toList().indexOf(gone)));
        } else {
            set(found.orElseGet(() -> all.addObject().put("id", names[1])), names[2], after);
        }
    }

    private static void set(ObjectNode group, String name, String after) {
        JsonNode former = group.get(name);
        if (former != null && former.isArray()) {
            ArrayNode list = group.putArray(name);
            Stream.of(after.split(BETWEEN)).forEach(list::add);
        } else {
            group.put(name, after);
        }
    }

    private static Optional<ObjectNode> byId(ArrayNode all, String id) {
        return elements(all)
                .filter(one -> one.path("id").asText().equals(id))
                .map(ObjectNode.class::cast)
                .findFirst();
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return Stream.iterate(0, rank -> rank < list.size(), rank -> rank + 1).map(list::get);
    }
}
