package fr.crig.avis.privacy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Goes through all tables, and puts a pseudonym where a person was named. */
@Component
class Eraser {

    private final JdbcClient jdbc;
    private final TextColumns columns;
    private final MessageSource messages;

    Eraser(JdbcClient jdbc, TextColumns columns, MessageSource messages) {
        this.jdbc = jdbc;
        this.columns = columns;
        this.messages = messages;
    }

    Needles needles(Person person) {
        return new Needles(person, messages.getMessage("privacy.erased", null, Locale.FRENCH));
    }

    void erase(Person person) {
        Needles needles = needles(person);
        columns.byTable().values().stream()
                .filter(ofTable -> Fates.isRenamedHere(ofTable.get(0).plainTable()))
                .forEach(ofTable -> erase(ofTable, needles));
    }

    private void erase(List<TextColumn> ofTable, Needles needles) {
        Set<String> saying = Fates.REMOVED.getOrDefault(ofTable.get(0).plainTable(), Set.of());
        ofTable.stream()
                .filter(column -> saying.contains(column.name().toLowerCase(Locale.ROOT)))
                .forEach(column -> remove(column, needles));
        ofTable.forEach(column -> rename(column, needles));
    }

    private void remove(TextColumn column, Needles needles) {
        columns.texts(column, needles.roughly()).stream()
                .filter(needles::are)
                .forEach(text -> jdbc.sql("delete from %s where %s = ?"
                                .formatted(TextColumns.quoted(column.table()), TextColumns.quoted(column.name())))
                        .param(text)
                        .update());
    }

    private void rename(TextColumn column, Needles needles) {
        for (String text : columns.texts(column, needles.roughly())) {
            String renamed = needles.replacedIn(text);
            if (!renamed.equals(text)) {
                jdbc.sql("update %1$s set %2$s = ? where %2$s = ?"
                                .formatted(TextColumns.quoted(column.table()), TextColumns.quoted(column.name())))
                        .params(fitting(renamed, column), text)
                        .update();
            }
        }
    }

    /** A pseudonym may be longer than the name. */
    private static String fitting(String renamed, TextColumn column) {
        return column.longest() != null && renamed.length() > column.longest()
                ? renamed.substring(0, column.longest())
                : renamed;
    }
}
