package fr.crig.avis.former;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Which column is which field, as chosen on the page. */
public class ColumnsForm {

    /** Of the import from which the form was made. */
    public int version;

    /** By the name of the field, from 0; null or left out for none. */
    public Map<String, Integer> columns = new HashMap<>();

    static ColumnsForm of(int version, Columns columns) {
        var form = new ColumnsForm();
        form.version = version;
        for (FormerField field : FormerField.values()) {
            form.columns.put(field.name(), columns.places().get(field));
        }
        return form;
    }

    /** What stands on the page for a field. */
    static String field(FormerField field) {
        return "columns[" + field + "]";
    }

    /** @param width how many columns there are: another one was not to be chosen, and counts as none */
    Columns read(int width) {
        Map<FormerField, Integer> places = new EnumMap<>(FormerField.class);
        for (FormerField field : FormerField.values()) {
            Integer column = columns.get(field.name());
            if (column != null && column >= 0 && column < width) {
                places.put(field, column);
            }
        }
        return new Columns(places);
    }
}
