package fr.crig.avis.page;

import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody typed in a field of a form that came too late to be shown again. It is read back on the page that says so: the
 * sender may have it nowhere else.
 *
 * @param label message key of the field
 */
public record TypedWords(String label, String words) {

    /** Those of the fields in which anything was typed. */
    public static List<TypedWords> of(TypedWords... fields) {
        return Stream.of(fields).filter(field -> !Typed.isEmpty(field.words)).toList();
    }
}
