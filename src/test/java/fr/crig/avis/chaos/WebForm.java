package fr.crig.avis.chaos;

import java.util.ArrayList;
import java.util.List;

/** A form as it came with its page, and what was typed in it. */
record WebForm(String action, boolean multipart, List<Field> fields) {

    record Field(String name, String value) {}

    WebForm with(String name, String value) {
        List<Field> all = new ArrayList<>(fields);
        all.add(new Field(name, value));
        return new WebForm(action, multipart, all);
    }
}
