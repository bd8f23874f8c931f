package fr.crig.avis;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the product. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CrigAvisApplication {

    public static void main(String[] arguments) {
        // The engine's date columns carry no zone: every node must write them in the same one.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(CrigAvisApplication.class, arguments);
    }
}
