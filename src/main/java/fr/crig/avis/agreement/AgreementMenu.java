package fr.crig.avis.agreement;

import fr.crig.avis.page.MenuEntry;
import fr.crig.avis.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AgreementMenu {

    @Bean
    static MenuEntry agreementEntry() {
        return MenuEntry.of(65, AgreementController.PATH, "nav.agreement", Role.values());
    }
}
