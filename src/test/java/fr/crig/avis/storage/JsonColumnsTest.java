package fr.crig.avis.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.avis.Avis;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.support.ApplicationTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.jdbc.core.mapping.JdbcMappingContext;
import org.springframework.data.relational.core.mapping.RelationalPersistentEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The length that each document declares is the length of its column in the database as it is migrated. */
class JsonColumnsTest extends ApplicationTest {

    @Autowired
    private ObjectProvider<JsonColumns> features;

    @Autowired
    private JdbcMappingContext mapping;

    @Autowired
    private JdbcClient jdbc;

    record Column(String table, String name, Class<?> type) {}

    @Test
    void areAsLongAsTheyDeclare() {
        Map<Class<?>, Integer> declared = declared();
        List<Column> columns = columns(declared);
        assertThat(columns).extracting(Column::type).containsAll(declared.keySet());
        assertThat(columns)
                .allSatisfy(column -> assertThat(length(column.table(), column.name()))
                        .as("%s", column)
                        .isEqualTo(declared.get(column.type())));
    }

    /** Written without the repositories, and never before the request that carries the same dossier. */
    @Test
    void keepARevisionInAsMuchRoomAsItsRequest() {
        assertThat(length("request_revision", "dossier")).isEqualTo(length("funding_request", "dossier"));
    }

    /** Not by a repository either: what is sealed is written as it was hashed. */
    @Test
    void keepAnAvisInTheRoomThatItIsRefusedBeyond() {
        assertThat(length("avis", "record")).isEqualTo(Avis.LONGEST_RECORD);
        assertThat(Json.write("é".repeat(8), 10)).isEqualTo("\"éééééééé\"");
        assertThatThrownBy(() -> Json.write("é".repeat(9), 10))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("refusal.tooLongToKeep");
    }

    private Map<Class<?>, Integer> declared() {
        return features.stream()
                .flatMap(feature -> feature.lengths().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<Column> columns(Map<Class<?>, Integer> declared) {
        return mapping.getPersistentEntities().stream()
                .filter(entity -> entity.hasIdProperty())
                .flatMap(this::columns)
                .filter(column -> declared.containsKey(column.type()))
                .toList();
    }

    private Stream<Column> columns(RelationalPersistentEntity<?> entity) {
        return columns(entity, entity.getTableName().getReference());
    }

    /** What is embedded has its columns in the same table. */
    private Stream<Column> columns(RelationalPersistentEntity<?> entity, String table) {
        return Stream.of(entity.getType().getDeclaredFields())
                .map(field -> entity.getPersistentProperty(field.getName()))
                .filter(property -> property != null)
                .flatMap(property -> property.isEmbedded()
                        ? columns(mapping.getRequiredPersistentEntity(property.getType()), table)
                        : Stream.of(new Column(table, property.getColumnName().getReference(), property.getType())));
    }

    private int length(String table, String column) {
        return jdbc.sql("""
                        select character_maximum_length from information_schema.columns
                         where lower(table_name) = ? and lower(column_name) = ?""").params(table, column).query(Integer.class).single();
    }
}
