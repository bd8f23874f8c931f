package fr.crig.avis.privacy;

/**
 * A column that can hold a name.
 *
 * @param table as the database writes it
 * @param longest in signs; null without a limit
 */
record TextColumn(String table, String name, Integer longest) {

    String plainTable() {
        return table.toLowerCase(java.util.Locale.ROOT);
    }
}
