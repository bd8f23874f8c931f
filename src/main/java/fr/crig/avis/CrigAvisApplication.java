package fr.crig.avis;

import fr.crig.avis.operations.BaseCommand;
import fr.crig.avis.operations.JournalCommand;
import fr.crig.avis.upkeep.BackupCommand;
import fr.crig.avis.upkeep.MoveCommand;
import fr.crig.avis.upkeep.RestoreCommand;
import fr.crig.avis.workflow.MigrationCommand;
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
        String first = arguments.length == 0 ? "" : arguments[0];
        switch (first) {
            case JournalCommand.NAME -> System.exit(JournalCommand.run(arguments, terminal()));
            case BaseCommand.NAME -> System.exit(BaseCommand.run(arguments, terminal()));
            case BackupCommand.NAME -> System.exit(BackupCommand.run(arguments, terminal()));
            case RestoreCommand.NAME -> System.exit(RestoreCommand.run(arguments, terminal()));
            case MoveCommand.NAME -> System.exit(MoveCommand.run(arguments, terminal()));
            case MigrationCommand.NAME -> System.exit(MigrationCommand.run(arguments, terminal()));
            default -> SpringApplication.run(CrigAvisApplication.class, arguments);
        }
    }

    private static PrintStream terminal() {
        return new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    }
}
