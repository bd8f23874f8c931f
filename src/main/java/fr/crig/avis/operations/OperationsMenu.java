package fr.crig.avis.operations;

import fr.crig.avis.page.MenuEntry;
import fr.crig.avis.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OperationsMenu {

    @Bean
    static MenuEntry operationsEntry() {
        return MenuEntry.of(100, "/administration/exploitation", "nav.operations", Role.ADMINISTRATOR);
    }

    @Bean
    static MenuEntry journalEntry() {
        return MenuEntry.of(95, "/administration/journal", "nav.journal", Role.ADMINISTRATOR);
    }
}
