package fr.crig.avis.privacy;

import fr.crig.avis.page.OptionalMessages;
import org.springframework.stereotype.Component;

/** A table, as people would call what is in it: {@code @tableNames} in a template. One that has no name yet is called as it is. */
@Component("tableNames")
public class TableNames {

    private final OptionalMessages messages;

    TableNames(OptionalMessages messages) {
        this.messages = messages;
    }

    public String of(String table) {
        String name = messages.orNull("privacy.table." + table);
        return name == null ? table : name;
    }
}
