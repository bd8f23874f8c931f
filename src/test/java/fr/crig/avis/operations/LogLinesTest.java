package fr.crig.avis.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;

/** The log as it is written in production: the tests' own is another. */
class LogLinesTest {

    private static final String FORGED = "2026-11-25 ERROR forged";

    private final LoggerContext logging = new LoggerContext();

    @BeforeEach
    void configure() throws JoranException {
        configure(logging);
    }

    private static void configure(LoggerContext logging) throws JoranException {
        var configurator = new JoranConfigurator();
        configurator.setContext(logging);
        configurator.doConfigure(LogLinesTest.class.getResource("/logback-spring.xml"));
    }

    @AfterEach
    void stop() {
        logging.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n", "\u2028", "\u0085", "\u000b", "\f"})
    void areOneForEachMessage(String lineBreak) {
        assertThat(written("Refused {}", "IGN" + lineBreak + FORGED, null))
                .singleElement()
                .asString()
                .contains("Refused IGN\\u", FORGED);
    }

    @Test
    void moveNoCursorAndTurnNoText() {
        assertThat(written("{}", "a\u001b[2Kb\u202ec\bd\te", null))
                .singleElement()
                .asString()
                .endsWith("a\\u001b[2Kb\\u202ec\\u0008d\te");
    }

    @Test
    void keepEachMessageOfAStackTraceOnOne() {
        var root = new IllegalArgumentException("root\n" + FORGED);
        var thrown = new IllegalStateException("top\r\n" + FORGED, root);
        thrown.addSuppressed(new IllegalStateException("beside\r" + FORGED));

        List<String> lines = written("Failed", null, thrown);
        assertThat(lines).noneMatch(line -> line.startsWith(FORGED));
        assertThat(lines)
                .anyMatch(line -> line.contains("IllegalStateException: top\\u000d\\u000a" + FORGED))
                .anyMatch(line -> line.startsWith("Caused by: java.lang.IllegalArgumentException: root\\u000a"))
                .anyMatch(line -> line.contains("Suppressed: java.lang.IllegalStateException: beside\\u000d"))
                .anyMatch(line -> line.startsWith("\tat " + getClass().getName()));
    }

    @Test
    void goToAFileWhenOneIsNamed(@TempDir Path folder) throws Exception {
        assertThat(logging.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("FILE"))
                .isNull();
        Path file = folder.resolve("crig-avis.log");
        var toFile = new LoggerContext();
        toFile.setMDCAdapter(new LogbackMDCAdapter());
        toFile.putProperty("LOG_FILE", file.toString());
        configure(toFile);
        toFile.getLogger(Logger.ROOT_LOGGER_NAME).info("Refused {}", "IGN\n" + FORGED);
        toFile.stop();
        assertThat(Files.readAllLines(file))
                .filteredOn(line -> line.contains("Refused"))
                .singleElement()
                .asString()
                .contains("Refused IGN\\u000a", FORGED);
    }

    @Test
    void areJsonWithTheReferenceOfTheRequestWhenAsked() {
        var json = new LoggerContext();
        json.setMDCAdapter(new LogbackMDCAdapter());
        json.putObject(Environment.class.getName(), new MockEnvironment());
        json.putProperty("CONSOLE_LOG_STRUCTURED_FORMAT", "ecs");
        assertThatCode(() -> configure(json)).doesNotThrowAnyException();
        Logger root = json.getLogger(Logger.ROOT_LOGGER_NAME);
        var console = (OutputStreamAppender<ILoggingEvent>) root.getAppender("CONSOLE");
        var event = new LoggingEvent("fqcn", root, Level.INFO, "Refused {}", null, new Object[] {"IGN\n" + FORGED});
        event.setMDCPropertyMap(Map.of("reference", "D-2026-0042"));
        String line = new String(console.getEncoder().encode(event), StandardCharsets.UTF_8);
        json.stop();
        assertThat(line.strip().lines()).hasSize(1);
        assertThat(JsonPath.<String>read(line, "$.message")).isEqualTo("Refused IGN\n" + FORGED);
        assertThat(JsonPath.<String>read(line, "$.reference")).isEqualTo("D-2026-0042");
    }

    private List<String> written(String message, Object argument, Throwable thrown) {
        Logger root = logging.getLogger(Logger.ROOT_LOGGER_NAME);
        var console = (OutputStreamAppender<ILoggingEvent>) root.getAppender("CONSOLE");
        var event = new LoggingEvent("fqcn", root, Level.INFO, message, thrown, new Object[] {argument});
        String text = new String(console.getEncoder().encode(event), StandardCharsets.UTF_8);
        return List.of(text.strip().split("[\\n\\r\\f\\u000b\\u0085\\u2028]"));
    }
}
