package fr.crig.avis.rules;

import fr.crig.avis.page.MenuEntry;
import fr.crig.avis.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RulesMenu {

    @Bean
    static MenuEntry rulesEntry() {
        return MenuEntry.of(70, "/regles", "nav.rules", Role.values());
    }

    @Bean
    static MenuEntry committeeEntry() {
        return MenuEntry.of(88, CommitteeController.PATH, "nav.committee", Role.ADMINISTRATOR);
    }
}
