package fr.crig.avis.operations;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What this server is: its name among the others, the version of the product, since when it runs. */
@Component
class ThisNode {

    private final ApplicationContext context;
    private final Environment environment;
    private final String version;

    ThisNode(ApplicationContext context, Environment environment, ObjectProvider<BuildProperties> build) {
        this.context = context;
        this.environment = environment;
        this.version =
                build.stream().findFirst().map(BuildProperties::getVersion).orElse("");
    }

    /** Empty in a development environment that does not build with Maven. */
    public String version() {
        return version;
    }

    public Instant startedAt() {
        return Instant.ofEpochMilli(context.getStartupDate());
    }

    /** Started again, a server has the same name. Two on one machine have two ports. */
    public String name() {
        return machine() + ":" + environment.getProperty("local.server.port", "");
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "";
        }
    }

    ServiceNode seen(Instant now, Duration clockAhead) {
        return new ServiceNode(name(), version, startedAt(), now, clockAhead);
    }
}
