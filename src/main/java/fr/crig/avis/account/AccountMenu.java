package fr.crig.avis.account;

import fr.crig.avis.page.MenuEntry;
import fr.crig.avis.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccountMenu {

    @Bean
    static MenuEntry accountsEntry() {
        return MenuEntry.of(90, "/administration/comptes", "nav.accounts", Role.ADMINISTRATOR);
    }
}
