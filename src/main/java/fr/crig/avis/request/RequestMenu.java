package fr.crig.avis.request;

import fr.crig.avis.page.MenuEntry;
import fr.crig.avis.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RequestMenu {

    @Bean
    static MenuEntry requestsEntry() {
        return MenuEntry.of(20, "/demandes", "nav.requests", Role.AGENT, Role.MEMBER, Role.SECRETARIAT);
    }
}
