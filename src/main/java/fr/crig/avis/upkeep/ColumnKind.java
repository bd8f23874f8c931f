package fr.crig.avis.upkeep;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;

/**
 * How a value is taken from one database and given to the other. Named after PostgreSQL's columns: its driver calls a time with a
 * zone and one without by the same number.
 */
enum ColumnKind {
    TEXT(String.class),
    BYTES(byte[].class),
    NUMBER(BigDecimal.class),
    FRACTION(Double.class),
    YES_OR_NO(Boolean.class),
    DAY(LocalDate.class),
    TIME(LocalDateTime.class),
    INSTANT(OffsetDateTime.class),
    UNIQUE_ID(UUID.class);

    private final Class<?> type;

    ColumnKind(Class<?> type) {
        this.type = type;
    }

    static ColumnKind of(ResultSetMetaData columns, int column) throws SQLException {
        return switch (columns.getColumnType(column)) {
            case Types.VARCHAR, Types.CHAR, Types.LONGVARCHAR -> TEXT;
            case Types.BINARY -> BYTES;
            case Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.NUMERIC -> NUMBER;
            case Types.DOUBLE, Types.REAL -> FRACTION;
            case Types.BIT, Types.BOOLEAN -> YES_OR_NO;
            case Types.DATE -> DAY;
            case Types.TIMESTAMP -> columns.getColumnTypeName(column).equals("timestamptz") ? INSTANT : TIME;
            case Types.OTHER -> UNIQUE_ID;
            default ->
                throw new IllegalStateException("A kind of column that nothing is known of: "
                        + columns.getColumnName(column) + " " + columns.getColumnTypeName(column));
        };
    }

    Object read(ResultSet row, int column) throws SQLException {
        return switch (this) {
            case BYTES -> row.getBytes(column);
            case NUMBER -> row.getBigDecimal(column);
            default -> row.getObject(column, type);
        };
    }

    /** The same text for the same value, whichever database it comes from. */
    String written(Object value) {
        if (value == null) {
            return "null";
        }
        return switch (this) {
            case BYTES -> HexFormat.of().formatHex((byte[]) value);
            case NUMBER -> ((BigDecimal) value).stripTrailingZeros().toPlainString();
            case INSTANT -> instant(value).toString();
            default -> value.toString();
        };
    }

    /** What the target's driver takes. */
    Object given(Object value) {
        return this == INSTANT && value != null ? instant(value).atOffset(ZoneOffset.UTC) : value;
    }

    private static Instant instant(Object value) {
        return ((OffsetDateTime) value).toInstant();
    }
}
