package fr.crig.avis.privacy;

import fr.crig.avis.page.MenuEntry;
import fr.crig.avis.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PrivacyMenu {

    @Bean
    static MenuEntry retentionEntry() {
        return MenuEntry.of(97, RetentionController.PATH, "nav.privacy", Role.ADMINISTRATOR);
    }
}
