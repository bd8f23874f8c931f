package fr.crig.avis.upkeep;

import fr.crig.avis.committee.Committee;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a service that starts all the same was not told: whoever installs it reads it in the log before its users notice. */
@Component
@Profile("!demo")
class MissingSettings {

    private static final Logger LOG = LoggerFactory.getLogger(MissingSettings.class);

    private final Committee committee;
    private final String baseUrl;
    private final String mailServer;
    private final BackupProperties backup;
    private final H2Backup ownBackup;

    MissingSettings(
            Committee committee,
            @Value("${spring.mail.host:}") String mailServer,
            BackupProperties backup,
            H2Backup ownBackup) {
        this.committee = committee;
        this.baseUrl = committee.baseUrl();
        this.mailServer = mailServer;
        this.backup = backup;
        this.ownBackup = ownBackup;
    }

    @EventListener
    void warn(ApplicationReadyEvent ready) {
        sentences().forEach(LOG::warn);
    }

    /** Each names the variable that is missing, or the page. */
    List<String> sentences() {
        List<String> missing = new ArrayList<>();
        if (baseUrl.contains("//localhost")) {
            missing.add(Sentences.of("upkeep.missing.baseUrl", baseUrl));
        } else if (!baseUrl.startsWith("https:")) {
            missing.add(Sentences.of("upkeep.missing.https", baseUrl));
        }
        if (mailServer.isEmpty()) {
            missing.add(Sentences.of("upkeep.missing.mail"));
        }
        if (ownBackup.isOnFile() && !backup.isConfigured()) {
            missing.add(Sentences.of("upkeep.missing.backup"));
        }
        if (committee.isUndescribed()) {
            missing.add(Sentences.of("upkeep.missing.committee", baseUrl));
        }
        return missing;
    }
}
