package fr.crig.avis.upkeep;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** What a command of the jar takes of the service: its configuration, without a page, a job, a migration or a line of log. */
public final class CommandContext {

    private static final String URL = "spring.datasource.url";

    private CommandContext() {}

    /** @param parts imports what it needs; no configuration that the service itself would find */
    public static ConfigurableApplicationContext open(Class<?> parts, String[] arguments, String... profiles) {
        return new SpringApplicationBuilder(parts)
                .profiles(profiles)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties("logging.level.root=off")
                .initializers(CommandContext::makeNoDatabase)
                .run(arguments);
    }

    /** H2 would make the file that it does not find. */
    private static void makeNoDatabase(ConfigurableApplicationContext context) {
        String url = context.getEnvironment().getProperty(URL, "");
        if (url.startsWith("jdbc:h2:file:")) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("command", Map.of(URL, url + ";IFEXISTS=TRUE")));
        }
    }

    /** Without the command itself, and without options. */
    public static List<String> words(String[] arguments) {
        return Arrays.stream(arguments)
                .skip(1)
                .filter(word -> !word.startsWith("--"))
                .toList();
    }
}
