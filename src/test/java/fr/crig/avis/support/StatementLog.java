package fr.crig.avis.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** What is asked of the database, with its values, as PostgreSQL's driver writes it: to ask for its plan. */
final class StatementLog {

    private static final String WRAPPED = " wrapping ";

    private final List<String> selects = new CopyOnWriteArrayList<>();
    private volatile boolean listening;

    List<String> during(Runnable act) {
        selects.clear();
        listening = true;
        try {
            act.run();
            return List.copyOf(selects);
        } finally {
            listening = false;
        }
    }

    /** The same, or one that is listened to. */
    Object listenedTo(Object made) {
        return listening && made instanceof PreparedStatement statement
                ? Proxy.newProxyInstance(
                        PreparedStatement.class.getClassLoader(),
                        new Class<?>[] {PreparedStatement.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().startsWith("execute")) {
                                note(statement.toString());
                            }
                            try {
                                return method.invoke(statement, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        })
                : made;
    }

    private void note(String written) {
        int start = written.indexOf(WRAPPED);
        String sql = start < 0 ? written : written.substring(start + WRAPPED.length());
        String begins = sql.strip().toLowerCase(Locale.ROOT);
        if (begins.startsWith("select") || begins.startsWith("with")) {
            selects.add(sql);
        }
    }
}
