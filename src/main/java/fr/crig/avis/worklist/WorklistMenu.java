package fr.crig.avis.worklist;

import fr.crig.avis.page.MenuEntry;
import fr.crig.avis.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WorklistMenu {

    @Bean
    static MenuEntry worklistEntry() {
        return MenuEntry.of(10, "/a-faire", "nav.worklist", Role.values());
    }
}
