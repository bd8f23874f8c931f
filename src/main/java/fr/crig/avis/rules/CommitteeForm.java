package fr.crig.avis.rules;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an administrator types of one section of the committee. */
public class CommitteeForm {

    /** Number of the last resolution when the form was made. */
    public int version;

    public LocalDate holdsFrom;

    /** By the name of the field. */
    public Map<String, String> values = new LinkedHashMap<>();

    String value(CommitteeField field) {
        return values.getOrDefault(field.name(), "");
    }
}
