package fr.crig.avis.upkeep;

import jakarta.validation.constraints.PositiveOrZero;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the backups of an H2 file go.
 *
 * @param folder empty if nobody named one: nothing is then backed up
 * @param keepDays after which a backup goes, once a newer one is made
 */
@Validated
@ConfigurationProperties("crig.backup")
public record BackupProperties(
        @DefaultValue("") String folder,
        @PositiveOrZero @DefaultValue("14") int keepDays) {

    public boolean isConfigured() {
        return !folder.isEmpty();
    }

    Path path() {
        return Path.of(folder).toAbsolutePath();
    }
}
