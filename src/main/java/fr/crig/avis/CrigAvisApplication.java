package fr.crig.avis;

import fr.crig.avis.operations.JournalCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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
        if (arguments.length > 0 && arguments[0].equals(JournalCommand.NAME)) {
            PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
            System.exit(JournalCommand.run(arguments, out));
        }
        SpringApplication.run(CrigAvisApplication.class, arguments);
    }
}
