package fr.crig.avis.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Asks of each cell of a table what a published Table Schema says of its column. */
public final class TableSchema {

    private final List<JsonNode> fields;

    private TableSchema(List<JsonNode> fields) {
        this.fields = fields;
    }

    public static TableSchema of(String resource) throws IOException {
        try (InputStream json = TableSchema.class.getResourceAsStream(resource)) {
            JsonNode fields = new ObjectMapper().readTree(json).path("fields");
            return new TableSchema(
                    StreamSupport.stream(fields.spliterator(), false).toList());
        }
    }

    /** What is wrong with the table, line by line; its first line names the columns. */
    public List<String> faults(List<List<String>> table) {
        List<String> names =
                fields.stream().map(field -> field.path("name").asText()).toList();
        List<String> faults = new ArrayList<>();
        if (!table.get(0).equals(names)) {
            faults.add("columns are " + table.get(0));
        }
        for (int line = 1; line < table.size(); line++) {
            check(line, table.get(line), faults);
        }
        return faults;
    }

    private void check(int line, List<String> cells, List<String> faults) {
        if (cells.size() != fields.size()) {
            faults.add("line %d has %d cells".formatted(line, cells.size()));
            return;
        }
        for (int column = 0; column < cells.size(); column++) {
            JsonNode field = fields.get(column);
            if (!isSound(cells.get(column), field)) {
                faults.add(
                        "line %d: %s is <%s>".formatted(line, field.path("name").asText(), cells.get(column)));
            }
        }
    }

    private static boolean isSound(String cell, JsonNode field) {
        JsonNode constraints = field.path("constraints");
        if (cell.isEmpty()) {
            return !constraints.path("required").asBoolean();
        }
        return hasType(cell, field)
                && (!constraints.has("pattern")
                        || cell.matches(constraints.path("pattern").asText()))
                && cell.length() <= constraints.path("maxLength").asInt(Integer.MAX_VALUE)
                && (!constraints.has("enum") || isIn(cell, constraints.path("enum")))
                && (!constraints.has("minimum")
                        || new BigDecimal(cell)
                                        .compareTo(constraints.path("minimum").decimalValue())
                                >= 0)
                && (!constraints.has("maximum")
                        || new BigDecimal(cell)
                                        .compareTo(constraints.path("maximum").decimalValue())
                                <= 0);
    }

    private static boolean hasType(String cell, JsonNode field) {
        return switch (field.path("type").asText()) {
            case "string" -> true;
            case "boolean" -> isIn(cell, field.path("trueValues")) || isIn(cell, field.path("falseValues"));
            case "number" -> cell.matches("-?[0-9]+(\\.[0-9]+)?");
            case "date" -> isDay(cell);
            default -> false;
        };
    }

    private static boolean isIn(String cell, JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .anyMatch(value -> value.asText().equals(cell));
    }

    private static boolean isDay(String cell) {
        try {
            LocalDate.parse(cell);
            return true;
        } catch (DateTimeParseException none) {
            return false;
        }
    }
}
