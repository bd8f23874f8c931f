package fr.crig.avis.consultation;

import fr.crig.avis.deliberation.Quorum;
import fr.crig.avis.deliberation.Resolution;
import fr.crig.avis.storage.JsonColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The proposal, the participation and the evocation are kept whole: each is one JSON column. */
@Configuration(proxyBeanMethods = false)
class ConsultationStorage {

    @Bean
    JsonColumns consultationColumns() {
        return JsonColumns.of(Resolution.class, 100_000).and(Quorum.class, 200).and(Evocation.class, 20_000);
    }
}
