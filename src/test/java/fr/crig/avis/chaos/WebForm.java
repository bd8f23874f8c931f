package fr.crig.avis.chaos;

import java.util.ArrayList;
import java.util.List;

/** A form as it came with its page, and what was typed in it. */
record WebForm(String action, boolean multipart, List<Field> fields) {

    /** @param fileName null unless it is a file */
    record Field(String name, String value, String fileName) {

        Field(String name, String value) {
            this(name, value, null);
        }
    }

    WebForm with(String name, String value) {
        return with(new Field(name, value));
    }

    /** @param content of ASCII alone */
    WebForm withFile(String name, String fileName, String content) {
        return with(new Field(name, content, fileName));
    }

    private WebForm with(Field field) {
        List<Field> all = new ArrayList<>(fields);
        all.add(field);
        return new WebForm(action, multipart, all);
    }
}
