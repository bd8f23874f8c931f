package fr.crig.avis.support;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** What the service writes in its log meanwhile, to look for people in it. What the tests' own servers write is left out. */
public final class LoggedPersons extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private static final List<String> OF_TESTS = List.of("com.icegreen.", "io.zonky.", "fr.crig.avis.support.");

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Queue<String> references = new ConcurrentLinkedQueue<>();

    /** Of the root: a command that another test ran in this process has silenced it. */
    private final Level before = root().getLevel();

    public LoggedPersons() {
        var logging = (LoggerContext) LoggerFactory.getILoggerFactory();
        setContext(logging);
        start();
        root().addAppender(this);
        root().setLevel(Level.INFO);
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (OF_TESTS.stream().noneMatch(event.getLoggerName()::startsWith)) {
            lines.add(event.getFormattedMessage() + thrown(event.getThrowableProxy()) + event.getMDCPropertyMap());
            references.add(event.getMDCPropertyMap().getOrDefault("reference", ""));
        }
    }

    private static String thrown(IThrowableProxy thrown) {
        return thrown == null ? "" : " " + thrown.getMessage() + thrown(thrown.getCause());
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** Of what was written while the service worked for something. */
    public List<String> references() {
        return references.stream()
                .filter(reference -> !reference.isEmpty())
                .distinct()
                .toList();
    }

    public void assertNobodyIsNamed(Stream<String> persons) {
        List<String> names = persons.filter(name -> name.length() > 2).toList();
        assertThat(names).isNotEmpty();
        assertThat(lines)
                .as("lines of the log")
                .allSatisfy(line -> assertThat(line)
                        .doesNotContain("@crig.example")
                        .doesNotContainIgnoringCase(names.toArray(String[]::new)));
    }

    private static Logger root() {
        return ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME);
    }

    @Override
    public void close() {
        root().detachAppender(this);
        root().setLevel(before);
        stop();
    }
}
