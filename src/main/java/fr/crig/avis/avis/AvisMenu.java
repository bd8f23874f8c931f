package fr.crig.avis.avis;

import fr.crig.avis.page.MenuEntry;
import fr.crig.avis.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AvisMenu {

    @Bean
    static MenuEntry avisEntry() {
        return MenuEntry.of(40, "/avis", "nav.avis", Role.AGENT, Role.MEMBER, Role.SECRETARIAT);
    }
}
